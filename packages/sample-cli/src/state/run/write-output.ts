import { openOutput, UsageError } from "@partwise/call/command-line";

/**
 * Writes the file of `--output` in one step.
 * @throws UsageError for a file that cannot be written, which stays as it is
 */
export async function writeOutput(output: string, pieces: Iterable<string>): Promise<void> {
  const file = await openOutput(output).catch(unwritable);
  try {
    for (const piece of pieces) await file.write(piece);
    await file.keep();
  } catch (error) {
    await file.drop();
    unwritable(error as NodeJS.ErrnoException);
  }

  function unwritable({ code }: NodeJS.ErrnoException): never {
    throw new UsageError(`${output} cannot be written (${code}). Check the path of --output.`);
  }
}

import { UsageError } from "../errors/usage-error.js";

/**
 * What is listed, by the arguments after the description: `--search TEXT` and `--json`.
 * @throws {UsageError} for any other argument
 */
export function listArguments(args: readonly string[]): { readonly search: string; readonly json: boolean } {
  let search = "";
  let json = false;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? "";
    if (arg === "--json") json = true;
    else if (arg.startsWith("--search=")) search = arg.slice("--search=".length);
    else if (arg === "--search" && args[index + 1] !== undefined) search = args[++index] ?? "";
    else if (arg === "--search") throw new UsageError("--search needs a text.");
    else
      throw new UsageError(
        "Name the operation before its flags: a list of operations takes --search TEXT and --json alone.",
      );
  }
  return { search, json };
}

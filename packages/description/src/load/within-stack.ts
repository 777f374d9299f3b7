import { CodegenError } from "../document/codegen-error.js";

/**
 * Runs work that recurses as deep as a description nests.
 * @throws {CodegenError} `STRUCTURE` when the work overflows the stack
 */
export async function withinStack<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isStackError(error) && !(error instanceof CodegenError && isStackError(error.cause))) throw error;
    const message =
      "schemas stand in one another, or refer to one another, too deep; name parts of them under components";
    throw new CodegenError("STRUCTURE", { file, message }, { cause: error });
  }
}

function isStackError(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message);
}

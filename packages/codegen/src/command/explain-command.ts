import type { Streams } from "./streams.js";

/** Runs `partwise explain` and resolves to the exit code. @throws {CodegenError} */
export async function explainCommand(
  description: string,
  operation: string,
  { json = false, root: roots = [] }: ExplainFlags,
  { out }: Streams,
): Promise<number> {
  const { explain } = await import("../explain/explain.js");
  const { explainText } = await import("../explain/explain-text.js");
  const explanation = await explain({ description, operation, roots });
  out(json ? `${JSON.stringify(explanation, null, 2)}\n` : explainText(explanation));
  return 0;
}

/** The options of `partwise explain`. */
export interface ExplainFlags {
  readonly json?: boolean;
  readonly root?: readonly string[];
}

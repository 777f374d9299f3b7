import { explain } from "../explain/explain.js";
import { explainText } from "../explain/explain-text.js";
import type { Streams } from "./streams.js";

/** Runs `partwise explain` and resolves to the exit code. @throws {CodegenError} */
export async function explainCommand(
  description: string,
  operation: string,
  { json = false, root: roots = [] }: ExplainFlags,
  { out }: Streams,
): Promise<number> {
  const explanation = await explain({ description, operation, roots });
  out(json ? `${JSON.stringify(explanation, null, 2)}\n` : explainText(explanation));
  return 0;
}

/** The options of `partwise explain`. */
export interface ExplainFlags {
  readonly json?: boolean;
  readonly root?: readonly string[];
}

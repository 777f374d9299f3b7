import { CodegenError } from "@partwise/description/problems";
import { explain, explainText } from "../explain/explain.js";
import type { Streams } from "./streams.js";

/** `partwise explain`: resolves to its exit code. */
export async function explainCommand(
  description: string,
  operation: string,
  { json = false, root: roots = [] }: ExplainFlags,
  { out, err }: Streams,
): Promise<number> {
  try {
    const explanation = await explain({ description, operation, roots });
    out(json ? `${JSON.stringify(explanation, null, 2)}\n` : explainText(explanation));
    return 0;
  } catch (error) {
    if (!(error instanceof CodegenError)) throw error;
    err(`${error.message}\n`);
    return error.code === "USAGE" ? 2 : 1;
  }
}

/** The options of `partwise explain`. */
export interface ExplainFlags {
  readonly json?: boolean;
  readonly root?: readonly string[];
}

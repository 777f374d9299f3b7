import { CodegenError } from "./codegen-error.js";

/** An Error whose message reads `what is wrong; what to do`. */
export interface AdvisedError extends Error {
  /** The second half of the message: what to do. */
  readonly advice: string;
}

/** Makes an AdvisedError for a problem that has no place in a file. */
export function advisedError(wrong: string, advice: string): AdvisedError {
  return Object.assign(new Error(`${wrong}; ${advice}`), { advice });
}

/** The two halves of an error's message; `advice` is absent where the error does not name a remedy. */
export function halvesOf(error: unknown): { readonly wrong: string; readonly advice?: string } {
  const message = error instanceof Error ? error.message : String(error);
  const advice = error instanceof CodegenError ? error.problems[0].advice : adviceOf(error);
  if (advice === undefined) return { wrong: message };
  return { wrong: message.slice(0, -`; ${advice}`.length), advice };
}

function adviceOf(error: unknown): string | undefined {
  return error instanceof Error && "advice" in error ? String(error.advice) : undefined;
}

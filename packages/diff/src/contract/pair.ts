import type { Context, Located } from "@partwise/description/document";

/** The same thing of the old and of the new description. */
export interface Pair<Value> {
  readonly old: Value;
  readonly new: Value;
}

/** A place in both descriptions. */
export type Places = Pair<Located<unknown>>;

/** Both descriptions. */
export type Contexts = Pair<Context>;

/**
 * `request` for what callers send, `answer` for what callers read. `text` is a request whose scalars travel as text, as those of
 * parameters do, and `form` one whose properties are such text; `answerText` is an answer whose scalars are text, as those of
 * headers are.
 */
export type Direction = "request" | "answer" | "text" | "form" | "answerText";

/** The direction of the properties of a schema. */
export function directionInside(direction: Direction): Direction {
  if (direction === "form") return "text";
  return isRead(direction) ? "answer" : "request";
}

/** Whether callers read values of this direction; they send the others. */
export function isRead(direction: Direction): boolean {
  return direction === "answer" || direction === "answerText";
}

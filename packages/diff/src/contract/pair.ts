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

/** `request` for what callers send, `answer` for what callers read. */
export type Direction = "request" | "answer";

import type { Answer, Operation, ParsedPart } from "@partwise/mock-server/instance";
import type { Account } from "../account/create-account.js";
import type { Uploads } from "../uploads/create-uploads.js";
import type { BodyValue } from "./body-of.js";

/** An authorized and validated call of Zoom. */
export interface ZoomCall {
  readonly operation: Operation;
  /** The account, or the sub-account that the path names. */
  readonly account: Account;
  /** Path and query parameters, by name. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly body: BodyValue;
  /** The parts of a form, in order. */
  readonly parts: readonly ParsedPart[];
  readonly uploads: Uploads;
}

/** What operations do, by operationId. */
export type Operations = Readonly<Record<string, (call: ZoomCall) => Answer | Promise<Answer>>>;

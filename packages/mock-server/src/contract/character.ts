import type { Answer } from "./answer.js";
import type { Call } from "./call.js";
import type { Fault, FaultRules } from "./fault.js";
import type { Operation } from "./operation.js";
import type { PartHead } from "./parsed-part.js";
import type { ReceivedRequest } from "./received-request.js";
import type { Refusal } from "./refusal.js";
import type { StoredFile } from "./stored-file.js";

/** What one kind of server has of its own. */
export interface Character {
  /** The Content-Type of JSON. */
  readonly jsonType: string;
  /** Headers of every answer. */
  readonly headers: () => Readonly<Record<string, string>>;
  /** How a refusal is answered. */
  readonly print: (refusal: Refusal, operation: Operation | undefined) => Answer;
  /** The answer at a path that the description does not have, before the description is asked. */
  readonly elsewhere?: (request: ReceivedRequest) => Answer | undefined;
  /** Whether a request shows nothing but its path in the record, and is spared faults without a path. */
  readonly isSecret?: (path: string) => boolean;
  /** Counts a call: headers of its answer, and perhaps a refusal. */
  readonly count?: (operation: Operation) => {
    readonly headers: Readonly<Record<string, string>>;
    readonly refusal?: Refusal;
  };
  /**
   * The answer in place of a call, by the listener that got the request; `other` gives the origin of the second server.
   * @throws {Refusal} for an operation that the listener does not serve
   */
  readonly admit?: (
    operation: Operation,
    request: ReceivedRequest,
    other: () => Promise<string>,
  ) => Answer | undefined | Promise<Answer | undefined>;
  /** Whether the files of the operation's form are stored while they arrive. Default: no form is. */
  readonly storesFiles?: (operation: Operation) => boolean;
  /** @throws {Refusal} without the credentials that the operation needs */
  readonly authorize: (operation: Operation, request: ReceivedRequest) => void;
  /** @throws {Refusal} for a part that the server does not take */
  readonly checkPart?: (part: CheckedPart, operation: Operation) => void;
  readonly answer: (call: Call) => Answer | Promise<Answer>;
  /** Brings the state back to what it was at the start. */
  readonly reset?: () => void;
  readonly faults: FaultRules;
  /** The answer that a fault gives instead of doing the call; undefined for a fault that the server leaves to others. */
  readonly faultAnswer: (fault: Fault, request: FaultedRequest) => Answer | undefined;
  /** Replaces what must not be recorded in a text of the request. */
  readonly redact: (text: string, request: Pick<ReceivedRequest, "headers" | "query">) => string;
}

/** The head of a part, and the name and the file of a part that was stored while it arrived. */
export interface CheckedPart extends PartHead {
  readonly name?: string;
  readonly stored?: StoredFile;
}

/** A request that a fault strikes. */
export interface FaultedRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  readonly path: string;
  /** Undefined where the description has none for the request. */
  readonly operation: Operation | undefined;
}

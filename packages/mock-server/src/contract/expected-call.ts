/**
 * A call that a test expects: its name, or its name with what the request has to hold. The name is an operationId, an operation
 * as `PATCH /pets/{petId}`, or a request as `PATCH /pets/7`.
 */
export type ExpectedCall = string | ExpectedRequest;

/** What a request has to hold. What is not named may be anything. */
export interface ExpectedRequest {
  /** The operationId, or method and path: of the description, or as sent, with or without the path of the server. */
  readonly call: string;
  /** Parameters of the query, by name. */
  readonly query?: Readonly<Record<string, ExpectedText>>;
  /** Headers, by name in any case. */
  readonly headers?: Readonly<Record<string, ExpectedText>>;
  /** Parts of a multipart body, in this order; others may stand between. */
  readonly parts?: readonly ExpectedPart[];
  /** A body of JSON, urlencoded or text. An object may have more properties; an array has these items and no other. */
  readonly body?: unknown;
  /** The status of the answer. */
  readonly status?: number;
}

/** A part that a body has to hold. */
export interface ExpectedPart {
  /** The name of the part. */
  readonly name: string;
  /** The content of a text part. */
  readonly text?: ExpectedText;
  /** The filename. */
  readonly filename?: ExpectedText;
  /** The Content-Type of the part, as sent. */
  readonly contentType?: ExpectedText;
  /** The size of the content in bytes. */
  readonly size?: number;
}

/** A text, a pattern that the text has to match, or a matcher of a test runner, such as `expect.any(String)`. */
export type ExpectedText = string | RegExp | Matcher;

/** A matcher of a test runner: `expect.any(String)` of Vitest, Jest or Playwright. */
export interface Matcher {
  /** Whether the value matches. */
  asymmetricMatch(value: unknown): boolean;
}

/** Thrown for calls that are not as a test expects. The message lists all calls, and how each differs. */
export class ExpectationError extends Error {
  override readonly name = "ExpectationError";
}

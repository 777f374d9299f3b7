import type { Row } from "../schema/row.js";

/** An operation as its page tells it. */
export interface OperationDescription {
  readonly method: string;
  readonly path: string;
  /** The name of the page's file. */
  readonly file: string;
  readonly title: string;
  readonly tag: string;
  readonly operationId: string | undefined;
  readonly description: string;
  readonly isDeprecated: boolean;
  readonly rateLabel: string | undefined;
  readonly external: Link | undefined;
  readonly security: readonly SecurityWords[];
  readonly parameters: readonly ParameterGroup[];
  readonly bodies: readonly BodyDescription[];
  readonly answers: readonly AnswerDescription[];
}

/** A way to be allowed to call: schemes that are needed at once. */
export interface SecurityWords {
  /** `OAuth 2 token (account)` */
  readonly scheme: string;
  /** Each entry suffices; the scopes of one entry are needed at once. */
  readonly scopes: readonly (readonly string[])[];
}

/** Another place to read on. */
export interface Link {
  readonly url: string;
  readonly text: string;
}

/** The parameters of one place. */
export interface ParameterGroup {
  /** `Path`, `Query`, `Headers`, `Cookies` */
  readonly title: string;
  readonly rows: readonly Row[];
}

/** A body, in all media types whose schema is the same. */
export interface BodyDescription {
  readonly mediaTypes: readonly string[];
  readonly description: string;
  readonly isRequired: boolean;
  readonly row: Row;
}

/** What comes back with one status. */
export interface AnswerDescription {
  /** `204`, `2XX`, `default` */
  readonly status: string;
  /** `No Content` */
  readonly words: string;
  readonly description: string;
  readonly codes: readonly ErrorCode[];
  readonly headers: readonly Row[];
  readonly contents: readonly AnswerContent[];
}

/** A code that an API gives beside the status. */
export interface ErrorCode {
  readonly code: string;
  readonly message: string;
}

/** An answer's body in one or more media types. */
export interface AnswerContent {
  readonly mediaTypes: readonly string[];
  readonly row: Row | undefined;
  readonly examples: readonly AnswerExample[];
}

/** An answer's body with values, as text. */
export interface AnswerExample {
  readonly title: string;
  readonly text: string;
}

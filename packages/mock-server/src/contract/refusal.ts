/** Thrown while a request is handled. The server answers with the refusal, as its character prints refusals. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  /** What was refused, for programs: a word of this package, or a code of the server's own. */
  readonly code: RefusalCode | number;
  readonly problems: readonly Problem[];
  readonly headers: Readonly<Record<string, string>>;
  /** The names of operations that may have been meant. */
  readonly near: readonly string[];

  constructor(
    status: number,
    code: RefusalCode | number,
    message: string,
    more: Partial<Pick<Refusal, "problems" | "headers" | "near">> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.problems = more.problems ?? [];
    this.headers = more.headers ?? {};
    this.near = more.near ?? [];
  }
}

/** What a server from a description refuses. */
export type RefusalCode =
  | "no-path"
  | "no-method"
  | "credentials"
  | "parameters"
  | "no-body"
  | "no-length"
  | "media-type"
  | "body"
  | "too-large"
  | "accept"
  | "prefer"
  | "gone"
  | "fault"
  | "defect";

/** One thing that is wrong with a request. It quotes no value. */
export interface Problem {
  /** Where the value stands: in the path, query, headers, cookies or body. */
  readonly in: "path" | "query" | "querystring" | "header" | "cookie" | "body";
  /** The parameter. */
  readonly name?: string;
  /** JSON Pointer into the value of the parameter or body; empty for all of it. */
  readonly pointer: string;
  /** The keyword of JSON Schema, or a word such as `file`, `contentType`, `repeated`. */
  readonly rule: string;
  /** What is wrong, without the value. */
  readonly message: string;
}

/** The refusal of wrong values: 400, with each problem. */
export function invalid(code: "parameters" | "body", problems: readonly Problem[]): Refusal {
  return new Refusal(400, code, `Some ${code === "body" ? "properties" : code} are not valid.`, { problems });
}

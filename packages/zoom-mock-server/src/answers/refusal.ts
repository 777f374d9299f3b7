/** Thrown while a request is handled. The answer is then Zoom's error body. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly code: number;
  readonly problems: readonly Problem[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: number,
    message: string,
    more: { problems?: readonly Problem[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.problems = more.problems ?? [];
    this.headers = more.headers ?? {};
  }
}

/** A property with a wrong value, by its path such as `members[0].email`. */
export interface Problem {
  readonly property: string;
  readonly message: string;
}

/** An answer of the server, before it is bytes. Neither `body` nor `bytes`: an answer without a body. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as is, in place of `body`. `headers` must name the content type. */
  readonly bytes?: Uint8Array;
}

/** The refusal of wrong properties: 400, code 300, and an entry in `errors` for each property. */
export function invalid(problems: readonly Problem[]): Refusal {
  return new Refusal(400, 300, "Some properties are not valid.", { problems });
}

/** The answer of a refusal: status, headers, and Zoom's error body. */
export function toAnswer({ status, code, message, problems, headers }: Refusal): Answer {
  const errors = problems.map((problem) => ({ field: problem.property, message: problem.message }));
  return { status, headers, body: { code, message, ...(errors.length > 0 && { errors }) } };
}

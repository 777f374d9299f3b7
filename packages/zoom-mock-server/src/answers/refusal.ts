/** Thrown anywhere while a request is looked at; ends it with Zoom's error body. */
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

/** One property that is wrong, by its dotted path. */
export interface Problem {
  readonly property: string;
  readonly message: string;
}

/** What the server answers. Without a body, none is sent. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent as they are, in place of a body; `headers` has to say what they are. */
  readonly bytes?: Uint8Array;
}

/** Zoom's answer to wrong properties: 400 with code 300 and one entry in `errors` for each. */
export function invalid(problems: readonly Problem[]): Refusal {
  return new Refusal(400, 300, "Some properties are not valid.", { problems });
}

/** The answer that a refusal stands for. */
export function toAnswer({ status, code, message, problems, headers }: Refusal): Answer {
  const errors = problems.map((problem) => ({ field: problem.property, message: problem.message }));
  return { status, headers, body: { code, message, ...(errors.length > 0 && { errors }) } };
}

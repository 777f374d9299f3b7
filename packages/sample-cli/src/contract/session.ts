import type { Result } from "@partwise/client";
import type { ZoomClient, ZoomError } from "@partwise/zoom";

/** What a command calls Zoom with. All calls of a session share one client, and with it a token and the rate limit. */
export interface Session {
  /**
   * Sends a call and gives its answer. Under --dry-run and --curl prints the request, sends nothing, and gives no data.
   * @throws RefusedError, NoAnswerError, NoTokenError, InterruptedError; CallError and PolicyError `SETTINGS` for what cannot be sent
   */
  send<Data>(call: ZoomCall<Data>, expected?: Expected): Promise<Answer<Data>>;
  /** Whether nothing is sent: under --dry-run and --curl. */
  readonly isPreview: boolean;
  /** Aborted by the first Ctrl-C. A change that is under way comes to its end; no further call is sent. */
  readonly signal: AbortSignal;
}

/** One call of the API, such as `(client) => client.GET("/im/groups")`. */
export type ZoomCall<Data> = (client: ZoomClient) => Promise<Result<Data, ZoomError>>;

/** What the answer to a call has to be, so that another server's answer is not taken for Zoom's. */
export interface Expected {
  /** Checks the data. Without a check, any JSON object will do. */
  readonly check?: AnswerCheck;
  /** The answer has no body. Default: false. */
  readonly isEmpty?: boolean;
}

/** The answer to a call that Zoom did not refuse. */
export interface Answer<Data> {
  /** Method and path, as sent. */
  readonly request: string;
  readonly status: number;
  /** Undefined for an answer without a body, and under --dry-run and --curl. */
  readonly data: Data | undefined;
}

/** Says where an answer does not match its schema, and quotes nothing of the answer; undefined where it matches. */
export type AnswerCheck = (data: unknown) => string | undefined;

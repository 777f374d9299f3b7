import type { Files } from "./web-files.js";

/** One thing that a client has to do on every run time. */
export interface Case {
  readonly name: string;
  /** Of the run time and its transport: a case is not run where it is lacking. */
  readonly needs?: Ability;
  /** Rejects when the client does anything else. */
  readonly run: (tools: Tools) => Promise<void>;
}

/** What a run time may lack by its own nature. */
export type Ability =
  | "answers as they come"
  | "bodies as they are made"
  | "answers that are left"
  | "files of bytes"
  | "ends of answers"
  | "bytes as they come";

/** What a case works with. */
export interface Tools {
  /** A client of its own, so that each call is the first of its client. */
  readonly client: (options?: ClientOptions) => SuiteClient;
  readonly hasPolicies: boolean;
  /** Whether the policy `redirect` is one of them. */
  readonly hasRedirect: boolean;
  readonly server: Server;
  readonly files: Files;
  /** How many calls are many. */
  readonly calls: number;
}

export interface ClientOptions {
  /** Replaces the origin of the server. */
  readonly baseUrl?: string;
  /** In milliseconds: when the policies give up. */
  readonly timeout?: { readonly total?: number; readonly firstByte?: number };
}

/** A client without the types of paths. */
export interface SuiteClient {
  readonly GET: (path: string, init?: object) => Promise<SuiteResult>;
  readonly POST: (path: string, init?: object) => Promise<SuiteResult>;
}

export interface SuiteResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** The server's other side: what a case is told of its requests, and what the case lets go on. */
export interface Server {
  readonly origin: string;
  /** Accepts connections, and never says a word of TLS. */
  readonly silent: string;
  /** A name that no other request bears. */
  readonly key: () => string;
  /** Waits until the server saw what is asked for. */
  readonly saw: (key: string, what: "connection" | "head" | "chunk" | "end without answer") => Promise<void>;
  /** Lets an answer that waits go on. */
  readonly goOn: (key: string) => Promise<void>;
}

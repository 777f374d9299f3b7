/**
 * Which server is called in place of `baseUrl`, or of the first server that the description lists. An option that does not fit
 * the description rejects the first call with CallError `BASE_URL`.
 */
export interface ServerOptions<Variables = unknown> {
  /** Values for the variables of servers: `{ region: "us" }`. The first server that takes all of these variables is called. */
  readonly variables?: ServerVariables<Variables>;
  /** A server of the description: its place in the list, from 0 on, its URL as described, or its name (OpenAPI 3.2). Default: `0`. */
  readonly use?: number | string;
  /** Whether an operation's own servers win over `baseUrl`. Default: they win over none, and over a `baseUrl` that is a described server. */
  readonly own?: boolean;
  /** URLs that are called in place of described servers, by the described URL: `{ "https://uploads.example.com": stagingUrl }`. */
  readonly replace?: { readonly [url: string]: string };
}

/** Values of the variables of described servers, by name. A variable that is left out has its described default. */
export type ServerVariables<Variables> = unknown extends Variables
  ? { readonly [name: string]: string | undefined }
  : { readonly [Name in keyof Variables]?: Variables[Name] | undefined };

/** The variables of the described servers: each has its default and need not be given. */
export type ServerVariables<Variables> = unknown extends Variables
  ? { readonly [name: string]: string | undefined }
  : { readonly [Name in keyof Variables]?: Variables[Name] | undefined };

/**
 * Which server is called, where that is not `baseUrl`, or not the first that the description lists. What does not
 * fit the description is refused with the first call: CallError `BASE_URL`.
 */
export interface ServerOptions<Variables = unknown> {
  /** Values for the variables of servers. */
  readonly variables?: ServerVariables<Variables>;
  /** One of the description's servers: its place in the list from 0 on, its URL, or its name (OpenAPI 3.2). */
  readonly use?: number | string;
  /** Whether an operation's own servers win over `baseUrl`. Default: where there is none, or it is a described server. */
  readonly own?: boolean;
  /** What is called in place of a described server, of an operation too: `{ "https://uploads.example.com": stagingUrl }`. */
  readonly replace?: { readonly [url: string]: string };
}

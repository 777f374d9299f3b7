/**
 * Chooses a server instead of `baseUrl` or the first described server. An option that does not fit the description rejects
 * the first call with CallError `BASE_URL`.
 */
export interface ServerOptions<Variables = unknown> {
  /** Values for the variables of servers: `{ region: "us" }`. The first server that has all of these variables is called. */
  readonly variables?: ServerVariables<Variables>;
  /** A described server: by its index, from 0, by its URL as described, or by its name (OpenAPI 3.2). Default: `0`. */
  readonly use?: number | string;
  /**
   * Whether an operation's own servers win over `baseUrl`. Default: `true` without a `baseUrl` and for a `baseUrl` that is a
   * described server, else `false`.
   */
  readonly own?: boolean;
  /** Described URL to the URL that is called instead: `{ "https://uploads.example.com": stagingUrl }`. */
  readonly replace?: { readonly [url: string]: string };
}

/** Values for the variables of described servers, by name. A variable without a value has its described default. */
export type ServerVariables<Variables> = unknown extends Variables
  ? { readonly [name: string]: string | undefined }
  : { readonly [Name in keyof Variables]?: Variables[Name] | undefined };

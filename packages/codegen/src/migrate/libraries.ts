/** By name. */
export const libraries: ReadonlyMap<string, Library> = new Map(
  [
    {
      name: "openapi-fetch",
      shared: new Set([
        "default",
        "createPathBasedClient",
        "wrapAsPathBasedClient",
        "BodySerializer",
        "Client",
        "ClientForPath",
        "ClientMethod",
        "ClientOptions",
        "ClientPathsWithMethod",
        "ClientRequestMethod",
        "FetchOptions",
        "FetchResponse",
        "HeadersOptions",
        "MaybeOptionalInit",
        "MergedOptions",
        "MethodResponse",
        "Middleware",
        "MiddlewareCallbackParams",
        "MiddlewareRequestParams",
        "ParamsOption",
        "ParseAs",
        "PathBasedClient",
        "PathSerializer",
        "QuerySerializer",
        "QuerySerializerOptions",
        "RequestBodyOption",
      ]),
      neededBy: ["openapi-react-query", "swr-openapi"],
    },
  ].map((library) => [library.name, library]),
);

/** A library whose uses are rewritten. */
export interface Library {
  readonly name: string;
  /** Its exports that `@partwise/client` has too, values and types. */
  readonly shared: ReadonlySet<string>;
  /** Packages that need the library beside them. */
  readonly neededBy: readonly string[];
}

/** What uses of a library become. */
export const client = "@partwise/client";

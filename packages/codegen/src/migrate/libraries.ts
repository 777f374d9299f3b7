/** The libraries that can be migrated from, by name. */
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
  /** The exports, values and types, that `@partwise/client` has under the same name. */
  readonly shared: ReadonlySet<string>;
  /** Packages that need the library as a dependency of the project. */
  readonly neededBy: readonly string[];
}

/** The package that replaces a library. */
export const client = "@partwise/client";

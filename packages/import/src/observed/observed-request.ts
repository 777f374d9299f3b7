import type { MarkedOperation } from "../marks/with-operation-marks.js";

/** One request as somebody sent or saved it, whatever it was read from. */
export interface ObservedRequest {
  /** Where the input has it, for warnings. */
  readonly place: string;
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** In capitals. */
  readonly method: string;
  readonly server: ObservedServer;
  /** With `{name}` for each path parameter. */
  readonly path: string;
  readonly parameters: readonly ObservedParameter[];
  readonly body: ObservedBody | undefined;
  /** The schemes that are asked for, together. An empty list says that none is; undefined, that the input does not say. */
  readonly security: readonly ObservedSecurity[] | undefined;
  readonly responses: readonly ObservedResponse[];
  /** What has to be decided about the request. */
  readonly reviews: readonly string[];
  /** What its description tells of the operation, where `partwise export` wrote it. */
  readonly told?: MarkedOperation;
}

/** Where requests go. */
export interface ObservedServer {
  /** With `{name}` for each variable. Empty where nothing says it. */
  readonly url: string;
  readonly variables: readonly ObservedVariable[];
  readonly review?: string;
}

/** A variable of a server's URL. */
export interface ObservedVariable {
  readonly name: string;
  /** Undefined where the input gives none. */
  readonly value: string | undefined;
  readonly description: string;
}

/** A value by its name, as text: a parameter, a property of a form. */
export interface ObservedField {
  readonly name: string;
  /** Several for a name that is repeated. */
  readonly samples: readonly string[];
  readonly description: string;
  /** Whether it is there and not sent. */
  readonly isDisabled: boolean;
}

/** A parameter. */
export interface ObservedParameter extends ObservedField {
  readonly in: "path" | "query" | "header" | "cookie";
  readonly review?: string;
}

/** A property of a form. */
export interface ObservedProperty extends ObservedField {
  readonly isFile: boolean;
  readonly contentType?: string;
  readonly filename?: string;
  /** Headers of the part, beside Content-Disposition and Content-Type. */
  readonly headers?: readonly string[];
}

/** A body: of properties, or text, or bytes of a file. */
export interface ObservedBody {
  /** Without parameters. */
  readonly mediaType: string;
  readonly content:
    | { readonly kind: "form"; readonly properties: readonly ObservedProperty[] }
    | { readonly kind: "json"; readonly value: unknown }
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "file" };
  readonly review?: string;
}

/** A security scheme that a request used. */
export interface ObservedSecurity {
  readonly name: string;
  /** The Security Scheme Object. */
  readonly scheme: Readonly<Record<string, unknown>>;
  readonly scopes: readonly string[];
}

/** A response that was saved with a request. */
export interface ObservedResponse {
  readonly name: string;
  /** Undefined where the input has none. */
  readonly status: number | undefined;
  /** The reason phrase. */
  readonly reason: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** Without parameters; empty where nothing says it. */
  readonly mediaType: string;
  readonly body: string;
}

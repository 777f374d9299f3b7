import type { MultipartBody, toBodyInit } from "@partwise/multipart";

/** A Request class that takes the pieces of a body. */
export type RequestClass = typeof Request & { readonly [forMiddleware]: () => typeof Request };

/**
 * On a transport's own Request class: the class to take its place where a middleware may rebuild the Request,
 * `new Request(request, { ... })`. Both take a `MultipartBody` as their body, as it is.
 */
export const forMiddleware: unique symbol = Symbol.for("@partwise/client.forMiddleware");

/** On the options of a transport's own Request: what openapi-fetch hands on unread, and would only make slower. */
export const outgoing: unique symbol = Symbol.for("@partwise/client.outgoing");

/** A body with its Content-Type, and the headers of a request, to be merged in this order. */
export interface OutgoingInit {
  readonly content: EncodedContent | undefined;
  readonly headers: readonly unknown[];
}

/** A body as a Request class takes it: the pieces only by a class that says so. */
export type EncodedContent = ReturnType<typeof toBodyInit> | FormData | URLSearchParams | Pieces;

/** A multipart body, or one that has no parts and no boundary. */
export type Pieces = Omit<MultipartBody, "length">;

/** The class as one that takes the pieces of a body, if it is one. */
export function requestClassOf(given: unknown): RequestClass | undefined {
  return typeof given === "function" && forMiddleware in given
    ? (given as unknown as RequestClass)
    : undefined;
}

/** For a Request class that takes pieces: text stays text. */
export function asPieces(body: Pieces): EncodedContent {
  return typeof body.content === "string" ? body.content : body;
}

import type { MultipartBody, toBodyInit } from "@partwise/multipart";

/**
 * On a transport's own Request class: the class to take its place where a middleware may rebuild the Request,
 * `new Request(request, { ... })`. Both take a `MultipartBody` as their body, as it is.
 */
export const forMiddleware: unique symbol = Symbol.for("@partwise/client.forMiddleware");

/** A transport's own Request class, which takes the pieces of a body. */
export interface RequestClass {
  readonly [forMiddleware]: () => typeof Request;
  /**
   * For `new`, bound to the first two: makes the Request of one call, whose body is `content`, and whose headers are merged in
   * this order, whatever `init` says of them. V8 makes a map for each function that `new` calls: one made for each call would
   * take 3 µs more.
   */
  readonly ofCall: (
    headers: readonly unknown[],
    content: EncodedContent | undefined,
    url: string,
    init: RequestInit,
  ) => Request;
}

/** A body as a Request class takes it: the pieces only by a class that says so. */
export type EncodedContent = ReturnType<typeof toBodyInit> | FormData | URLSearchParams | Pieces;

/** A multipart body, or one that has no parts and no boundary. */
export type Pieces = Omit<MultipartBody, "length">;

/** The class as a transport's own, if it is one. */
export function requestClassOf(given: unknown): RequestClass | undefined {
  return typeof given === "function" && forMiddleware in given
    ? (given as unknown as RequestClass)
    : undefined;
}

/** For a Request class that takes pieces: text stays text. */
export function asPieces(body: Pieces): EncodedContent {
  return typeof body.content === "string" ? body.content : body;
}

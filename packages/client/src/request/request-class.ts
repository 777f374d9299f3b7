import type { MultipartBody, toBodyInit } from "@partwise/multipart";

/** The additions of a transport's Request class for the client. */
export interface RequestClass {
  /**
   * The class to use instead where a policy or a middleware may rebuild the Request: `new Request(request, { ... })`. Both
   * classes accept a `MultipartBody` as body.
   */
  readonly rebuildable: () => typeof Request;
  /**
   * For `new`, bound to the first two arguments: makes the Request of one call. Its body is `content`, and its headers are
   * merged in this order, without those of `init`. V8 makes a map for each function that `new` calls: a function for each
   * call would take 3 µs more.
   */
  readonly ofCall: (
    headers: readonly unknown[],
    content: EncodedContent | undefined,
    url: string,
    init: RequestInit,
  ) => Request;
}

/** Marks the fetch of a transport, with `true`, and its Request class, with a `RequestClass`. */
export const ofTransport: unique symbol = Symbol.for("@partwise/client.transport");

/** A body for a Request class. Only a class that says so accepts pieces. */
export type EncodedContent = ReturnType<typeof toBodyInit> | FormData | URLSearchParams | BodyInPieces;

/** A multipart body, or a body without parts and boundary. */
export type BodyInPieces = Omit<MultipartBody, "length">;

/** The additions of a Request class, if the class is a transport's. */
export function requestClassOf(given: unknown): RequestClass | undefined {
  return (given as { readonly [ofTransport]?: RequestClass } | undefined)?.[ofTransport];
}

/** Passes the pieces of a body to a Request class that accepts pieces; text stays text. */
export function asPieces(body: BodyInPieces): EncodedContent {
  return typeof body.content === "string" ? body.content : body;
}

import type { MultipartBody, toBodyInit } from "@partwise/multipart";

/** What a transport's own Request class gives the client beside its constructor. */
export interface RequestClass {
  /**
   * The class to take its place where a policy or a middleware may rebuild the Request: `new Request(request, { ... })`. Both
   * classes take a `MultipartBody` as their body, as it is.
   */
  readonly rebuildable: () => typeof Request;
  /**
   * For `new`, bound to the first two arguments: makes the Request of one call, whose body is `content`, and whose headers are merged in
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

/** Marks the fetch of a transport, with `true`, and its Request class, with a `RequestClass`. */
export const ofTransport: unique symbol = Symbol.for("@partwise/client.transport");

/** A body as a Request class takes it: the pieces only by a class that says so. */
export type EncodedContent = ReturnType<typeof toBodyInit> | FormData | URLSearchParams | BodyInPieces;

/** A multipart body, or one that has no parts and no boundary. */
export type BodyInPieces = Omit<MultipartBody, "length">;

/** What a Request class gives the client, if it is a transport's own. */
export function requestClassOf(given: unknown): RequestClass | undefined {
  return (given as { readonly [ofTransport]?: RequestClass } | undefined)?.[ofTransport];
}

/** For a Request class that takes pieces: text stays text. */
export function asPieces(body: BodyInPieces): EncodedContent {
  return typeof body.content === "string" ? body.content : body;
}

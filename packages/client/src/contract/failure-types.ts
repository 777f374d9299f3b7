/** The `error` of a failure whose answer has no body, so that `error` is never falsy. */
export interface EmptyFailure {
  /** The HTTP status. */
  readonly status: number;
  /** The reason phrase; empty over HTTP/2. */
  readonly statusText: string;
}

/** Text that is not empty. TypeScript never takes a template for falsy, so a falsy `error` is no FailureText. */
// biome-ignore lint/suspicious/noExplicitAny: only `any` makes this template match every text.
export type FailureText = `${any}`;

/** A failure that the description does not describe: an EmptyFailure, parsed JSON or text. */
export type UndescribedFailure =
  | Unknown
  | (FailureText & { readonly [Key in keyof EmptyFailure]?: undefined });

type Unknown = { readonly [Key in keyof EmptyFailure]?: unknown };

/**
 * A described body, or an EmptyFailure for an answer without a body. The properties of the described body can be read on an
 * EmptyFailure too, where they are undefined.
 */
export type OrEmpty<Body> = [Body] extends [never]
  ? EmptyFailure
  : Body | (EmptyFailure & { readonly [Key in Exclude<KeysOf<Body>, keyof EmptyFailure>]?: undefined });

type KeysOf<Body> = Body extends string | readonly unknown[]
  ? never
  : Body extends object
    ? keyof Body
    : never;

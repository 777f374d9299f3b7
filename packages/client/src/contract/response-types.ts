import type { ReceivedPart } from "@partwise/multipart";
import type { FailureText, OrEmpty, UndescribedFailure } from "./failure-types.js";
import type { AnyForm, FormOf, ValueOfPart } from "./form-types.js";
import type { Items } from "./items.js";
import type { Readable } from "./marks.js";
import type { MediaType } from "./media-type.js";
import type { Events, Json, Multipart, Sequence } from "./media-types.js";
import type { Uninferred } from "./uninferred.js";

export type Success = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226 | "2XX" | "2xx";

/**
 * How the body of a success is read. Default: JSON as `json`, text as `text`, multipart as `parts`, other types as `blob`,
 * and sequences as described. `form` gives parts by name; `items` gives the items of any sequence on arrival.
 */
export type ParseAs = "json" | "text" | "blob" | "arrayBuffer" | "stream" | "parts" | "form" | "items";

interface Parsed {
  parts: ReceivedPart[];
  form: AnyForm;
  items: Items<unknown>;
  text: string;
  blob: Blob;
  arrayBuffer: ArrayBuffer;
  stream: ReadableStream<Uint8Array> | null;
}

type Responses<Operation> = Operation extends { responses: infer R } ? R : never;

/** The body of one response. */
type BodyOfResponse<Response, Accept = undefined> = Response extends { content: infer C extends object }
  ? { [MediaType in Chosen<C, Accept>]: SuccessBody<C[MediaType], MediaType> }[Chosen<C, Accept>]
  : undefined;

/** The body of a success, by its media type: JSON by its schema, text as a string, sequences by their items, other types as a Blob. */
export type SuccessBody<T, MediaType> = MediaType extends Sequence | Multipart
  ? SequenceOf<T, MediaType>
  : MediaType extends Json
    ? Readable<T>
    : MediaType extends `text/${string}`
      ? string
      : MediaType extends `*/${string}`
        ? OfAnyType<T>
        : Blob;

/** The type of a sequence. Codegen writes an AsyncIterable where items are given on arrival. */
type SequenceOf<T, MediaType> = [T] extends [AsyncIterable<infer Item>]
  ? Items<MediaType extends Multipart ? ValueOfPart<Item> : Readable<Item>>
  : MediaType extends Multipart
    ? [T] extends [readonly (infer Item)[]]
      ? ValueOfPart<Item>[]
      : ReceivedPart[]
    : MediaType extends Events
      ? string
      : [T] extends [string]
        ? Blob
        : Readable<T>;

/** The media types of one status after the call's choice; all media types of a status that lacks the chosen one. */
type Chosen<C, Accept> = [Extract<keyof C, Described<Accept>>] extends [never]
  ? keyof C
  : Extract<keyof C, Described<Accept>>;

/** The keys of a description that match a media type: the media type itself, and the ranges around it. */
type Described<Accept> = Accept extends `${infer Type}/${string}` ? Accept | `${Type}/*` | "*/*" : never;

/** Some descriptions write a range of all media types for JSON. */
type OfAnyType<T> = [T] extends [string] ? (["$binary"] extends [keyof T] ? Blob : T) : Readable<T>;

type BodyOfStatus<R, Status, Accept = undefined> = Status extends keyof R
  ? BodyOfResponse<R[Status], Accept>
  : never;

// `undefined` is compared first: without strictNullChecks `undefined` extends every type.
type Data<Operation, As, Accept = undefined> = [As] extends [undefined]
  ? SuccessOf<Responses<Operation>, Accept>
  : [As] extends ["form"]
    ? FormOfSuccess<Responses<Operation>>
    : [As] extends [keyof Parsed]
      ? Parsed[As]
      : SuccessOf<Responses<Operation>, Accept>;

/** The described form of a success, or any form. */
type FormOfSuccess<R> = [FormsIn<R[SuccessStatus<R> & keyof R]>] extends [never]
  ? AnyForm
  : FormsIn<R[SuccessStatus<R> & keyof R]>;

type FormsIn<Response> = Response extends { content: infer C }
  ? { [MediaType in keyof C]: MediaType extends Multipart ? FormOf<C[MediaType]> : never }[keyof C]
  : never;

/** The statuses that count as success: `default` only where no 2xx is described. */
type SuccessOf<R, Accept> = [SuccessStatus<R>] extends [never]
  ? unknown
  : BodyOfStatus<R, SuccessStatus<R>, Accept>;

type SuccessStatus<R> = [keyof R & Success] extends [never] ? keyof R & "default" : keyof R & Success;

/** The media types of an operation's described successes. A range stands for every media type in the range. */
export type SuccessMediaType<Operation> = MediaTypesOf<
  Responses<Operation>[SuccessStatus<Responses<Operation>> & keyof Responses<Operation>]
>;

type MediaTypesOf<Response> = Response extends { content: infer C extends object }
  ? InRange<keyof C & string>
  : never;

type InRange<MediaType extends string> = MediaType extends "*/*"
  ? `${string}/${string}`
  : MediaType extends `${infer Type}/*`
    ? `${Type}/${string}`
    : MediaType;

/** The body of a failure; any body where no failure is described. */
type FailureOf<R, Media = undefined> = [Exclude<keyof R, Success>] extends [never]
  ? UndescribedFailure
  : OrEmpty<FailureOfStatus<R, Exclude<keyof R, Success>, Media>>;

type FailureOfStatus<R, Status, Media> = Status extends keyof R ? BodyOfFailure<R[Status], Media> : never;

/** The body of one failure. */
type BodyOfFailure<Response, Media> = Response extends { content: infer C extends object }
  ? { [MediaType in Chosen<C, Media>]: FailureBody<C[MediaType], MediaType> }[Chosen<C, Media>]
  : never;

/** The body of a failure, by its media type: JSON by its schema, anything else as text. */
type FailureBody<T, MediaType> = MediaType extends Json | `*/${string}` ? Truthy<Readable<T>> : FailureText;

/**
 * A type without its falsy values: a falsy `error` means success, so the client replaces a falsy body by an EmptyFailure.
 */
type Truthy<T> = unknown extends T
  ? UndescribedFailure
  : T extends string
    ? string extends T
      ? FailureText
      : Exclude<T, "">
    : Exclude<T, null | undefined | false | 0>;

/** The body of an operation's successful answer. */
export type OperationData<Operation> = Data<Operation, undefined>;

/** The body of an operation's failures: every described status that is not 2xx, 3xx included. A failure without a body is an EmptyFailure. */
export type OperationError<Operation> = FailureOf<Responses<Operation>>;

/** The result of a call. Test `error`, or `response.ok`, before you use `data`. */
export type Result<Data, ErrorBody> =
  | { data: Data; error?: never; response: Response }
  | { data?: never; error: ErrorBody; response: Response };

/**
 * The result of an operation. `ErrorBody` replaces the described bodies of failures, for a client that parses failures
 * further; `Media` chooses among the media types of all answers, as `Accept` does for one call.
 */
export type OperationResult<
  Operation,
  As,
  ErrorBody,
  Accept = undefined,
  Media extends MediaType = MediaType,
> = Result<
  Uninferred<Data<Operation, As, [Accept] extends [undefined] ? Choice<Media> : Accept>>,
  Uninferred<[ErrorBody] extends [never] ? FailureOf<Responses<Operation>, Choice<Media>> : ErrorBody>
>;

/** The chosen media type; `undefined`, no choice, where `Media` is any media type. */
type Choice<Media> = MediaType extends Media ? undefined : Media;

import type { ReceivedPart } from "@partwise/multipart";
import type { FailureText, OrEmpty, UndescribedFailure } from "./failure-types.js";
import type { AnyForm, FormOf, ValueOfPart } from "./form-types.js";
import type { Items } from "./items.js";
import type { Readable } from "./marks.js";
import type { Events, Json, Multipart, Sequence } from "./media-types.js";

type Success = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226 | "2XX" | "2xx";

/**
 * How the body of a success is read. By default JSON as `json`, text as `text`, multipart as `parts`, all else as `blob`,
 * and sequences as the description says. `form` gives parts by their names, `items` those of any sequence as they come.
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

/** The body of one response: JSON by its schema, text as a string, sequences as such, anything else as a Blob. */
type BodyOfResponse<Response, Accept = undefined> = Response extends { content: infer C extends object }
  ? {
      [MediaType in Chosen<C, Accept>]: MediaType extends Sequence | Multipart
        ? SequenceOf<C[MediaType], MediaType>
        : MediaType extends Json
          ? Readable<C[MediaType]>
          : MediaType extends `text/${string}`
            ? string
            : MediaType extends `*/${string}`
              ? OfAnyType<C[MediaType]>
              : Blob;
    }[Chosen<C, Accept>]
  : undefined;

/** Codegen writes an AsyncIterable where items are given as they come. */
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

/** What a status may be answered with, once the call has chosen; a status without the chosen one has all of its own. */
type Chosen<C, Accept> = [Extract<keyof C, Described<Accept>>] extends [never]
  ? keyof C
  : Extract<keyof C, Described<Accept>>;

/** The keys of a description that stand for a media type: itself, and the ranges that hold it. */
type Described<Accept> = Accept extends `${infer Type}/${string}` ? Accept | `${Type}/*` | "*/*" : never;

/** Some descriptions say a range where they mean JSON. */
type OfAnyType<T> = [T] extends [string] ? (["$binary"] extends [keyof T] ? Blob : T) : Readable<T>;

type BodyOfStatus<R, Status, Accept = undefined> = Status extends keyof R
  ? BodyOfResponse<R[Status], Accept>
  : never;

type Data<Operation, As, Accept = undefined> = [As] extends ["form"]
  ? FormOfSuccess<Responses<Operation>>
  : [As] extends [keyof Parsed]
    ? Parsed[As]
    : SuccessOf<Responses<Operation>, Accept>;

/** The form that a success is described as, or any. */
type FormOfSuccess<R> = [FormsIn<R[SuccessStatus<R> & keyof R]>] extends [never]
  ? AnyForm
  : FormsIn<R[SuccessStatus<R> & keyof R]>;

type FormsIn<Response> = Response extends { content: infer C }
  ? { [MediaType in keyof C]: MediaType extends Multipart ? FormOf<C[MediaType]> : never }[keyof C]
  : never;

/** A `default` response stands for success only where no 2xx is described. */
type SuccessOf<R, Accept> = [SuccessStatus<R>] extends [never]
  ? unknown
  : BodyOfStatus<R, SuccessStatus<R>, Accept>;

type SuccessStatus<R> = [keyof R & Success] extends [never] ? keyof R & "default" : keyof R & Success;

/** The media types that an operation's successes are described with; of a range, each that it holds. */
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

/** Where no failure is described, nothing is known of it. */
type FailureOf<R> = [Exclude<keyof R, Success>] extends [never]
  ? UndescribedFailure
  : OrEmpty<FailureOfStatus<R, Exclude<keyof R, Success>>>;

type FailureOfStatus<R, Status> = Status extends keyof R ? BodyOfFailure<R[Status]> : never;

/** The body of one failure: JSON by its schema, anything else as text. */
type BodyOfFailure<Response> = Response extends { content: infer C extends object }
  ? {
      [MediaType in keyof C]: MediaType extends Json
        ? Truthy<Readable<C[MediaType]>>
        : MediaType extends `*/${string}`
          ? Truthy<Readable<C[MediaType]>>
          : FailureText;
    }[keyof C]
  : never;

/** What is falsy stands for no failure, so the client puts an EmptyFailure in its place. */
type Truthy<T> = unknown extends T
  ? UndescribedFailure
  : T extends string
    ? string extends T
      ? FailureText
      : Exclude<T, "">
    : Exclude<T, null | undefined | false | 0>;

/** The body of an operation's successful answer. */
export type OperationData<Operation> = Data<Operation, undefined>;

/** The body of an operation's failures: every status that is described and not 2xx, 3xx included. One without a body is an EmptyFailure. */
export type OperationError<Operation> = FailureOf<Responses<Operation>>;

/** What a call resolves to: test `error` (or `response.ok`) before `data` is used. */
export type Result<Data, ErrorBody> =
  | { data: Data; error?: never; response: Response }
  | { data?: never; error: ErrorBody; response: Response };

/** The result of an operation. `ErrorBody` replaces the described error bodies, for a client that parses them further. */
export type OperationResult<Operation, As, ErrorBody, Accept = undefined> = Result<
  Data<Operation, As, Accept>,
  [ErrorBody] extends [never] ? OperationError<Operation> : ErrorBody
>;

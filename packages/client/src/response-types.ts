import type { ReceivedPart } from "@partwise/multipart";
import type { Readable } from "./marks.js";

type Json = `${string}/json${string}` | `${string}+json${string}`;
type Success = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226 | "2XX";

/** How the body of a success is read. By default JSON as `json`, text as `text`, multipart as `parts`, all else as `blob`. */
export type ParseAs = "json" | "text" | "blob" | "arrayBuffer" | "stream" | "parts";

interface Parsed {
  parts: ReceivedPart[];
  text: string;
  blob: Blob;
  arrayBuffer: ArrayBuffer;
  stream: ReadableStream<Uint8Array> | null;
}

type Responses<Operation> = Operation extends { responses: infer R } ? R : never;

/** The body of one response: JSON by its schema, text as a string, multipart as parts, anything else as a Blob. */
type BodyOfResponse<Response, Accept = undefined> = Response extends { content: infer C extends object }
  ? {
      [MediaType in Chosen<C, Accept>]: MediaType extends Json
        ? Readable<C[MediaType]>
        : MediaType extends `text/${string}`
          ? string
          : MediaType extends `multipart/${string}`
            ? ReceivedPart[]
            : MediaType extends `*/${string}`
              ? OfAnyType<C[MediaType]>
              : Blob;
    }[Chosen<C, Accept>]
  : undefined;

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

type Data<Operation, As, Accept = undefined> = [As] extends [keyof Parsed]
  ? Parsed[As]
  : SuccessOf<Responses<Operation>, Accept>;

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

type FailureOf<R> = [Exclude<keyof R, Success>] extends [never]
  ? unknown
  : BodyOfStatus<R, Exclude<keyof R, Success>>;

/** The body of an operation's successful answer. */
export type OperationData<Operation> = Data<Operation, undefined>;

/** The body of an operation's failures: every status that is described and not 2xx, 3xx included. */
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

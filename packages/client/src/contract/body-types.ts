import type { Binary, EncodingOverride } from "@partwise/multipart";
import type { FormItems, NamedKeys } from "./form-items.js";
import type { FormValue, Writable } from "./marks.js";
import type { FormDataType, Json, Multipart, Sequence, Urlencoded } from "./media-types.js";

type Form = Multipart | Urlencoded;

/** The request body of an operation, as openapi-typescript writes it. */
type BodyObject<Operation> = Operation extends { requestBody?: infer Body } ? NonNullable<Body> : never;

/** Media type to type, for an operation's request body; `never` for an operation without a body. */
type Content<Operation> = [BodyObject<Operation>] extends [never]
  ? never
  : BodyObject<Operation> extends { content: infer C }
    ? C
    : never;

/** The media types that an operation's request body may have. */
export type RequestMediaType<Operation> = keyof Content<Operation> & string;

/** The parts of a body that are multipart themselves, from the mark `$nested` that codegen writes for such a body. */
type NestedParts<Operation, MediaType> =
  BodyObject<Operation> extends { $nested?: infer Nested }
    ? MediaType extends keyof NonNullable<Nested>
      ? NonNullable<Nested>[MediaType]
      : null
    : null;

/** A body of one media type. */
export type BodyOf<T, MediaType, Operation> = MediaType extends Form
  ? FormValue<T, NestedParts<Operation, MediaType>> | Untyped<T, MediaType>
  : MediaType extends Sequence
    ? ItemsBody<T>
    : MediaType extends Json
      ? Writable<T>
      : MediaType extends `text/${string}`
        ? Writable<T>
        : Binary | Structured<T>;

/** A form without a schema may be a list of its parts as well. */
type Untyped<T, MediaType> = unknown extends T
  ? MediaType extends Multipart
    ? readonly unknown[]
    : never
  : never;

/** A sequence: an array or AsyncIterable of its items, or text or a binary that holds the items already written. */
type ItemsBody<T> =
  | Binary
  | string
  | ([T] extends [AsyncIterable<infer Item> | readonly (infer Item)[]]
      ? readonly Writable<Item>[] | AsyncIterable<Writable<Item>>
      : readonly unknown[] | AsyncIterable<unknown>);

/** A value for a codec: an object or array that the schema describes. */
type Structured<T> = unknown extends T
  ? never
  : T extends string
    ? never
    : T extends object
      ? Writable<T>
      : never;

/**
 * The media types in the order of the description, which object types do not keep. Codegen writes the order where it
 * matters to a body.
 */
type InOrder<Operation> =
  BodyObject<Operation> extends { $mediaTypes?: infer List }
    ? NonNullable<List> extends infer Order extends readonly string[]
      ? Order
      : never
    : never;

type FirstMultipart<Order> = Order extends readonly [infer First, ...infer Rest]
  ? First extends Multipart
    ? First
    : FirstMultipart<Rest>
  : never;

type FirstBinary<Order> = Order extends readonly [infer First, ...infer Rest]
  ? First extends Form | Json | `text/${string}`
    ? FirstBinary<Rest>
    : First
  : never;

/**
 * The body without a `mediaType`: of the first media type, or, with a binary, of the first media type that takes a
 * binary.
 */
type DefaultBody<Operation> = [InOrder<Operation>] extends [never]
  ? Bodies<Content<Operation>, RequestMediaType<Operation>, Operation>
  :
      | Bodies<Content<Operation>, InOrder<Operation>[0], Operation>
      | ([FirstMultipart<InOrder<Operation>>] extends [never]
          ? BinaryOf<FirstBinary<InOrder<Operation>>>
          : Bodies<Content<Operation>, FirstMultipart<InOrder<Operation>>, Operation>);

type BinaryOf<MediaType> = [MediaType] extends [never] ? never : Binary;

type Bodies<C, MediaType, Operation> = MediaType extends keyof C
  ? BodyOf<C[MediaType], MediaType, Operation>
  : never;

/**
 * The type of `body` for an operation: for `MediaType`, or, where `MediaType` is `undefined`, for the default media type.
 */
export type OperationBody<Operation, MediaType extends string | undefined = undefined> = [MediaType] extends [
  undefined,
]
  ? DefaultBody<Operation>
  : Bodies<Content<Operation>, MediaType, Operation>;

type PropertyOf<Body> = Body extends Blob ? never : keyof Body & string;

/** `Meant`: the media types that a body may be sent as. `Sent`: the media type of a body without binaries. */
type Meant<Operation, MediaType> = [MediaType] extends [undefined] ? RequestMediaType<Operation> : MediaType;
type Sent<Operation, MediaType> = [MediaType] extends [undefined]
  ? [InOrder<Operation>] extends [never]
    ? RequestMediaType<Operation>
    : InOrder<Operation>[0]
  : MediaType;

/**
 * A value that a call may pass instead of a form's object: FormData or URLSearchParams, or the object's properties one by
 * one.
 */
type InPlace<Operation, MediaType extends string | undefined> =
  | ([Extract<Meant<Operation, MediaType>, FormDataType>] extends [never]
      ? never
      : Beside<FormData, OperationBody<Operation, MediaType>>)
  | ([Extract<Meant<Operation, MediaType>, Urlencoded>] extends [never]
      ? never
      : Beside<URLSearchParams, OperationBody<Operation, MediaType>>)
  | Beside<
      FormItems<Bodies<Content<Operation>, Extract<Sent<Operation, MediaType>, FormDataType>, Operation>>,
      OperationBody<Operation, MediaType>,
      keyof (readonly unknown[])
    >;

/**
 * `Place` without the properties of the body, so that the compiler reports a wrong property of an object at that property.
 * `Keys` are the keys of `Place`, passed in for arrays: `keyof` of an array resolves all methods of the array, 10,000
 * instantiations for a small form.
 */
type Beside<Place, Body, Keys = keyof Place> = [Place] extends [never]
  ? never
  : Place & { readonly [Name in Exclude<NamedKeys<Body>, Keys>]?: never };

/** `body`, `mediaType` and `encoding` of a call; `ByClient` names the properties that the client's own encoding lays out. */
export type BodyInit<Operation, MediaType extends string | undefined, ByClient = never> = [
  Content<Operation>,
] extends [never]
  ? { body?: never; mediaType?: never; encoding?: never }
  : SomeBody<Operation, MediaType, ByClient>;

type SomeBody<Operation, MediaType extends string | undefined, ByClient> =
  | ((undefined extends Operation["requestBody" & keyof Operation]
      ? { body?: OperationBody<Operation, MediaType> | InPlace<Operation, MediaType> }
      : { body: OperationBody<Operation, MediaType> | InPlace<Operation, MediaType> }) & {
      /** Encodings by property, or `"*"` for all properties. Encodings win over the description. */
      encoding?: {
        readonly [P in PropertyOf<OperationBody<Operation, MediaType>> | "*"]?: EncodingOverride;
      };
      /** Writes the body in place of the description: fetch gets the returned value as its body. */
      bodySerializer?: ((body: OperationBody<Operation, MediaType>) => unknown) | undefined;
    })
  | LaidOutInit<Operation, MediaType>
  | ([ByClient] extends [never] ? never : LaidOutByClient<Operation, MediaType, ByClient>);

/** The form of a call whose `encoding` lays objects out, so that files may stand inside the objects. `never` without such files. */
type LaidOutInit<Operation, MediaType> =
  LaidOut<Operation, MediaType, "*"> extends infer Body
    ? [Body] extends [OperationBody<Operation>]
      ? never
      : { body: Body; encoding: LayoutOverrides<PropertyOf<Body> | "*"> }
    : never;

/** The form of a call where the client's `encoding` lays objects out, and the call needs no `encoding`. */
type LaidOutByClient<Operation, MediaType, Names> =
  LaidOut<Operation, MediaType, Names> extends infer Body
    ? [Body] extends [OperationBody<Operation>]
      ? never
      : { body: Body; encoding?: { readonly [P in PropertyOf<Body> | "*"]?: EncodingOverride } }
    : never;

type LaidOut<Operation, MediaType, Names> = FormOf<
  Content<Operation>,
  Extract<Meant<Operation, MediaType>, FormDataType>,
  { [Name in Names as Name extends "*" ? string : Name & string]: "deep" }
>;

type FormOf<C, MediaType, Nested> = MediaType extends keyof C
  ? IsFlat<C[MediaType]> extends true
    ? never
    : FormValue<C[MediaType], Nested>
  : never;

type Flat = string | number | boolean | null | undefined;

/** Whether a form holds no objects that could be laid out. */
type IsFlat<Form> = [Form[keyof Form]] extends [Flat | readonly Flat[]] ? true : false;

/** The properties, or `"*"`, that the encoding of a client lays out. */
export type LaidOutNames<Overrides> = string extends keyof Overrides
  ? never
  : {
      [Name in keyof Overrides]: Overrides[Name] extends { readonly object: "brackets" | "dots" }
        ? Name
        : never;
    }[keyof Overrides];

type LayoutOverrides<Name extends string> = { readonly [P in Name]?: EncodingOverride } & {
  [P in Name]: { readonly [N in P]: EncodingOverride & { readonly object: "brackets" | "dots" } };
}[Name];

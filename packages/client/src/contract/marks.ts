import type { Binary } from "@partwise/multipart";

// Codegen marks what TypeScript's own types cannot say: `$binary`, `$read` and `$write` are optional
// phantom properties. A marked type stays usable as it is; here the marks are resolved by position, and taken off.

type Marked<T, Mark extends string> = [Mark] extends [keyof NonNullable<T>]
  ? string extends keyof NonNullable<T>
    ? IsNamed<NonNullable<T>, Mark>
    : true
  : false;

/** The index signature of a map says yes to every key, and so does `never`: there only a key by name counts. */
type IsNamed<T, Key extends string> = [T] extends [never]
  ? false
  : [Key] extends [keyof { [K in keyof T as string extends K ? never : number extends K ? never : K]: never }]
    ? true
    : false;

interface Marks {
  binary: { readonly $binary?: true };
  bytes: { readonly $bytes?: true };
  read: { readonly $read?: true };
  write: { readonly $write?: true };
}

type MarkKey = `$${keyof Marks}`;

/** A type as it was before it was marked. */
type Unmarked<T> = [MarkKey & keyof T] extends [never]
  ? T
  : Without<Without<Without<Without<T, Marks["binary"]>, Marks["bytes"]>, Marks["read"]>, Marks["write"]>;

/** What else an intersection with the mark consists of. */
type Without<T, Mark> = T extends infer Rest & Mark ? Rest : T;

/** Whether a property is none that is marked so, and no mark itself. */
export type IsKept<T, K extends keyof T, Mark extends MarkKey> = K extends MarkKey
  ? false
  : Marked<T[K], Mark> extends true
    ? false
    : true;

type Scalar = string | number | boolean;

/** Types that are taken as they are: never looked into, property by property. */
type Opaque = Blob | Date | ArrayBuffer | ArrayBufferView | ReadableStream | ((...args: never[]) => unknown);

type IsTuple<T extends readonly unknown[]> = T[number][] extends T ? false : true;

/** What may be sent: without readOnly properties, at any depth. Binary schemas are text here, as JSON has no other way. */
export type Writable<T> = T extends Scalar
  ? Unmarked<T>
  : T extends Opaque
    ? T
    : T extends readonly (infer Item)[]
      ? IsTuple<T> extends true
        ? WritableTuple<Unmarked<T>>
        : Writable<Item>[]
      : T extends object
        ? IsMarkAlone<T> extends true
          ? T extends { readonly $write: infer Wrapped }
            ? Writable<Wrapped>
            : unknown
          : { -readonly [K in keyof T as IsKept<T, K, "$read"> extends true ? K : never]: Writable<T[K]> }
        : T;

type WritableTuple<T> = { [I in keyof T]: Writable<T[I]> };

/** What may be read: without writeOnly properties, at any depth. */
export type Readable<T> = T extends Scalar
  ? Unmarked<T>
  : T extends Opaque
    ? T
    : T extends readonly (infer Item)[]
      ? IsTuple<T> extends true
        ? ReadableTuple<Unmarked<T>>
        : Readable<Item>[]
      : T extends object
        ? IsMarkAlone<T> extends true
          ? T extends { readonly $read: infer Wrapped }
            ? Readable<Wrapped>
            : unknown
          : { [K in keyof T as IsKept<T, K, "$write"> extends true ? K : never]: Readable<T[K]> }
        : T;

type ReadableTuple<T> = { [I in keyof T]: Readable<T[I]> };

/**
 * A property of any type loses it to its mark: `unknown & { $read?: true }` is `{ $read?: true }`. The marks of
 * `openapi-typescript --read-write-markers` are alone too, and hold the type: `{ $read: T }`.
 */
type IsMarkAlone<T> = [keyof T] extends [never]
  ? false
  : [keyof T] extends ["$read" | "$write"]
    ? true
    : false;

// `Nested` says which parts of a form are multipart themselves, as codegen writes it: by property, or by position
// with "*" for all later items. Null stands for a part that is none.

/** One property of a form: a binary schema takes a binary value, bytes take bytes or text, the rest is as in JSON. */
type PartValue<T, Nested> = T extends readonly (infer Item)[]
  ? IsTuple<T> extends true
    ? PartTuple<Unmarked<T>, Nested>
    : readonly ItemValue<Item, Nested>[]
  : ItemValue<T, Nested>;

type PartTuple<T, Nested> = { readonly [I in keyof T]: ItemValue<T[I], Nested> };

/** What an object is laid out to, part by part: a binary schema takes a binary value wherever it stands. */
type DeepValue<T> = T extends string
  ? ItemValue<T, null>
  : T extends readonly (infer Item)[]
    ? IsTuple<T> extends true
      ? DeepTuple<Unmarked<T>>
      : readonly DeepValue<Item>[]
    : T extends number | boolean
      ? Unmarked<T>
      : T extends object
        ? { -readonly [K in keyof T as IsKept<T, K, "$read"> extends true ? K : never]: DeepValue<T[K]> }
        : T;

type DeepTuple<T> = { readonly [I in keyof T]: DeepValue<T[I]> };

/** One part. Arrays and objects in it are a form of their own, or JSON. */
type ItemValue<T, Nested> = T extends string
  ? Marked<T, "$binary"> extends true
    ? Binary
    : Marked<T, "$bytes"> extends true
      ? string | Uint8Array | ArrayBuffer
      : Unmarked<T>
  : Nested extends null
    ? Writable<T>
    : Nested extends "deep"
      ? DeepValue<T>
      : T extends number | boolean
        ? Unmarked<T>
        : T extends object
          ? FormValue<T, Nested>
          : T;

/** A form by position. Which items of a plain array are the first ones, its type cannot tell. */
type OrderedValue<T extends readonly unknown[], Nested> =
  IsTuple<T> extends true
    ? { readonly [I in keyof T]: ItemValue<T[I], I extends keyof Nested ? Nested[I] : Later<Nested>> }
    : readonly ItemValue<T[number], Nested[keyof Nested] | Later<Nested>>[];

type Later<Nested> = "*" extends keyof Nested ? Nested["*"] : null;

/**
 * A form: binary values stand at its top, as a property, as an item of one, or as an item of the form itself, and
 * in the same places of each part that is a form of its own.
 */
export type FormValue<T, Nested = null> = unknown extends T
  ? Readonly<Record<string, unknown>>
  : T extends readonly unknown[]
    ? OrderedValue<T, Nested>
    : T extends string
      ? ItemValue<T, null>
      : T extends object
        ? string extends keyof T
          ? OpenForm<T, Described<T>, Nested>
          : NamedValues<T, Nested>
        : never;

type NamedValues<T, Nested> = {
  -readonly [K in keyof T as IsKept<T, K, "$read"> extends true ? K : never]: PartValue<
    T[K],
    K extends keyof Nested ? Nested[K] : null
  >;
};

/**
 * The properties beside an index signature. In the intersection of both, which codegen writes, each property has its
 * own type and that of the signature, and most would be nothing.
 */
type Described<T> = T extends infer Own & { [key: string]: T[keyof T & string] } ? Own : T;

/** A form with properties beside those that it names. These may be what the signature says, or what a named one may. */
type OpenForm<T, Own, Nested> = unknown extends Own
  ? NamedValues<T, Nested>
  : NamedValues<Own, Nested> & {
      [key: string]:
        | PartValue<T[keyof T & string], null>
        | NamedValues<Own, Nested>[keyof NamedValues<Own, Nested>];
    };

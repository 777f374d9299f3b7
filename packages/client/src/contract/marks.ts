import type { Binary } from "@partwise/multipart";

// Codegen marks what TypeScript's own types cannot express: `$binary`, `$bytes`, `$read` and `$write` are optional
// properties that no value has. A marked type can be used like an unmarked one; the types below read the marks and remove
// them.

type Marked<T, Mark extends string> = [Mark] extends [keyof NonNullable<T>]
  ? string extends keyof NonNullable<T>
    ? IsNamed<NonNullable<T>, Mark>
    : true
  : false;

/** Whether a type names a key. The key of an index signature is not named, nor is any key of `never`. */
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

/** A type without its marks. */
type Unmarked<T> = [MarkKey & keyof T] extends [never]
  ? T
  : Without<Without<Without<Without<T, Marks["binary"]>, Marks["bytes"]>, Marks["read"]>, Marks["write"]>;

/** The rest of an intersection with a mark. */
type Without<T, Mark> = T extends infer Rest & Mark ? Rest : T;

/** Whether a property stays: it is no mark, and is not marked with `Mark`. */
export type IsKept<T, K extends keyof T, Mark extends MarkKey> = K extends MarkKey
  ? false
  : Marked<T[K], Mark> extends true
    ? false
    : true;

type Scalar = string | number | boolean;

/** Object types that stay as they are: their properties are not mapped. */
type Opaque = Blob | Date | ArrayBuffer | ArrayBufferView | ReadableStream | ((...args: never[]) => unknown);

type IsTuple<T extends readonly unknown[]> = T[number][] extends T ? false : true;

/** A type for sending: without readOnly properties, at any depth. Binary schemas are text here, as JSON holds no bytes. */
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

/** A type for reading: without writeOnly properties, at any depth. */
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
 * Whether a type is only a mark. `unknown & { $read?: true }` is `{ $read?: true }`, so a marked `unknown` is its mark.
 * `openapi-typescript --read-write-markers` puts the type inside the mark: `{ $read: T }`.
 */
type IsMarkAlone<T> = [keyof T] extends [never]
  ? false
  : [keyof T] extends ["$read" | "$write"]
    ? true
    : false;

// `Nested` comes from codegen and names the parts of a form that are multipart themselves: by property, or by position, with
// "*" for all later items. Null stands for a part that is not multipart.

/**
 * One property of a form: a binary schema takes a binary value, bytes take bytes or text, and every other schema is as in
 * JSON.
 */
type PartValue<T, Nested> = T extends readonly (infer Item)[]
  ? IsTuple<T> extends true
    ? PartTuple<Unmarked<T>, Nested>
    : readonly ItemValue<Item, Nested>[]
  : ItemValue<T, Nested>;

type PartTuple<T, Nested> = { readonly [I in keyof T]: ItemValue<T[I], Nested> };

/** A value that is laid out part by part: a binary schema takes a binary value at any depth. */
type DeepValue<T> = T extends string
  ? ItemValue<T, null>
  : T extends readonly (infer Item)[]
    ? IsTuple<T> extends true
      ? DeepTuple<Unmarked<T>>
      : readonly DeepValue<Item>[]
    : T extends number | boolean
      ? Unmarked<T>
      : T extends Opaque
        ? T
        : T extends object
          ? { -readonly [K in keyof T as IsKept<T, K, "$read"> extends true ? K : never]: DeepValue<T[K]> }
          : T;

type DeepTuple<T> = { readonly [I in keyof T]: DeepValue<T[I]> };

/** The value of one part. An array or object in the part is a form of its own, or JSON. */
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

/**
 * A form by position. An array that is no tuple does not tell which items are the first, so every item may have any of
 * the types.
 */
type OrderedValue<T extends readonly unknown[], Nested> =
  IsTuple<T> extends true
    ? { readonly [I in keyof T]: ItemValue<T[I], I extends keyof Nested ? Nested[I] : Later<Nested>> }
    : readonly ItemValue<T[number], Nested[keyof Nested] | Later<Nested>>[];

type Later<Nested> = "*" extends keyof Nested ? Nested["*"] : null;

/**
 * A form. A binary value may be a property of the form, an item of a property, or an item of the form itself; the same holds
 * for each part that is a form of its own.
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
 * The named properties of a type with an index signature. Codegen writes an intersection of both, in which a property has
 * its own type and the signature's at once: most such properties would be `never`.
 */
type Described<T> = T extends infer Own & { [key: string]: T[keyof T & string] } ? Own : T;

/** A form that allows unnamed properties. Such a property has the type of the index signature, or of any named property. */
type OpenForm<T, Own, Nested> = unknown extends Own
  ? NamedValues<T, Nested>
  : NamedValues<Own, Nested> & {
      [key: string]:
        | PartValue<T[keyof T & string], null>
        | NamedValues<Own, Nested>[keyof NamedValues<Own, Nested>];
    };

import type { IsKept, Readable } from "./marks.js";

/** The value of a received part, by the part's own Content-Type: parsed JSON, or text for any other type. */
export type ValueOfPart<T> = T extends string
  ? ["$binary"] extends [keyof T]
    ? Blob
    : T
  : T extends number | boolean
    ? T | string
    : Readable<T>;

/**
 * The parts of a received form by name, without writeOnly properties. A described array is undefined without a part, a
 * single value for one part, and an array for several parts.
 */
export type FormOf<T> = T extends string | readonly unknown[] | AsyncIterable<unknown>
  ? never
  : T extends object
    ? {
        readonly [Name in keyof T as IsKept<T, Name, "$write"> extends true ? Name : never]: ValueOfParts<
          T[Name]
        >;
      }
    : never;

/** A form without a schema. */
export type AnyForm = Readonly<Record<string, unknown>>;

type ValueOfParts<T> = T extends readonly (infer Item)[]
  ? ValueOfPart<Item> | ValueOfPart<Item>[] | undefined
  : ValueOfPart<T>;

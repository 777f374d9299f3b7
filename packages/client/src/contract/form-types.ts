import type { IsKept, Readable } from "./marks.js";

/** A part gives what its own Content-Type says: text, unless it is JSON. */
export type ValueOfPart<T> = T extends string
  ? ["$binary"] extends [keyof T]
    ? Blob
    : T
  : T extends number | boolean
    ? T | string
    : Readable<T>;

/** The parts of a form by their names: of an array none, one, or several in an array. Without writeOnly properties. */
export type FormOf<T> = T extends string | readonly unknown[] | AsyncIterable<unknown>
  ? never
  : T extends object
    ? {
        readonly [Name in keyof T as IsKept<T, Name, "$write"> extends true ? Name : never]: ValueOfParts<
          T[Name]
        >;
      }
    : never;

/** A form of which nothing is described. */
export type AnyForm = Readonly<Record<string, unknown>>;

type ValueOfParts<T> = T extends readonly (infer Item)[]
  ? ValueOfPart<Item> | ValueOfPart<Item>[] | undefined
  : ValueOfPart<T>;

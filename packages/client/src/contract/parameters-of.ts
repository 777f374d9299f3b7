/** The parameters of a call, by place and name: as they are described, but that lists may be readonly. */
export type ParametersOf<T> = T extends Opaque
  ? T
  : T extends readonly (infer Item)[]
    ? T extends Tuple
      ? { readonly [I in keyof T]: ParametersOf<T[I]> }
      : readonly ParametersOf<Item>[]
    : T extends object
      ? { [Name in keyof T]: ParametersOf<T[Name]> | Absent<T, Name> }
      : T;

/** Types that are taken as they are: never looked into, property by property. */
type Opaque = string | number | boolean | bigint | Date | Blob | ((...args: never[]) => unknown);

type Tuple = readonly [unknown, ...unknown[]];

/** What may be left out may be undefined, under `exactOptionalPropertyTypes` too: neither is sent. */
type Absent<T, Name extends keyof T> = Record<never, never> extends Pick<T, Name> ? undefined : never;

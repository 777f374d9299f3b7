/** The described parameters of a call, by place and name. Lists may be readonly. */
export type ParametersOf<T> = T extends Opaque
  ? T
  : T extends readonly (infer Item)[]
    ? T extends Tuple
      ? { readonly [I in keyof T]: ParametersOf<T[I]> }
      : readonly ParametersOf<Item>[]
    : T extends object
      ? { [Name in keyof T]: ParametersOf<T[Name]> | Absent<T, Name> }
      : T;

/** Types that stay as they are: their properties are not mapped. */
type Opaque = string | number | boolean | bigint | Date | Blob | ((...args: never[]) => unknown);

type Tuple = readonly [unknown, ...unknown[]];

/** An optional parameter may be `undefined`, also under `exactOptionalPropertyTypes`; an undefined parameter is not sent. */
type Absent<T, Name extends keyof T> = Record<never, never> extends Pick<T, Name> ? undefined : never;

/**
 * `T`, from which the compiler infers nothing. To infer a type parameter from a conditional type, the compiler visits every
 * branch of the type. Before `T` is known, the compiler reads `T` by its constraint.
 */
export type Uninferred<T> = [T][T extends unknown ? 0 : never];

/**
 * `T` once the type parameters in `T` are known, and `unknown` before. While the compiler infers, it checks each argument
 * against the constraint of a parameter's type, and the constraint of an operation is the union of all operations of a
 * method: 25,000 instantiations for one call under GitHub's types, benchmarks `types`. A written type has to be `T` at any
 * time: for an index `0 | 1` the compiler reads `T | unknown`, and writes `T & unknown`.
 */
export type OnceInferred<T> = [T, unknown][[T] extends [Impossible] ? 1 : 0];

/** No options have this type. Without strictNullChecks, `unknown` extends every type whose properties are all optional. */
interface Impossible {
  readonly "no such option": never;
}

/** The variables of a collection, by name, to which each request adds its own. */
export type Variables = Map<string, Variable>;

interface Variable {
  readonly value: string;
  readonly description?: string;
}

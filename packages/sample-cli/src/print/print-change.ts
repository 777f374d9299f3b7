/**
 * What a change does, in one line: `type normal -> restricted, name Support`. The old value is left out where it is not known; a
 * value that stays is marked.
 */
export function printChange(before: object, after: object): string {
  const known = before as Readonly<Record<string, unknown>>;
  return Object.entries(after)
    .map(([property, value]) => {
      const old = known[property];
      if (old === undefined) return `${property} ${printed(value)}`;
      return old === value
        ? `${property} stays ${printed(value)}`
        : `${property} ${printed(old)} -> ${printed(value)}`;
    })
    .join(", ");
}

function printed(value: unknown): string {
  return value === "" ? "(empty)" : `${value}`;
}

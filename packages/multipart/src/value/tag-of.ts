/** The class name that a built-in object gives itself, also when it comes from another realm. */
export function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

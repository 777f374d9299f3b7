/** The class name of a built-in object, such as `Date` or `Array`, from any realm; `Object` for most others. */
export function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

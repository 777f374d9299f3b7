/** The class name of a built-in object of any realm, such as `Date` or `Array`; `Object` for most others. */
export function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

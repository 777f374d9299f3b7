/** Whether the value is an Error or DOMException, of any realm: Jest gives the code under test an Error of its own. */
export function isError(value: unknown): value is Error {
  return /^\[object (Error|DOMException)]$/.test(Object.prototype.toString.call(value));
}

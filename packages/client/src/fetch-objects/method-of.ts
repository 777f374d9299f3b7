/**
 * A method as fetch sends it: six of them in capitals, the rest as they are.
 * @see https://fetch.spec.whatwg.org/#concept-method-normalize
 */
export function methodOf(method: string): string {
  if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(method) || /^(?:connect|trace|track)$/i.test(method)) {
    throw new TypeError(`fetch sends no request with the method ${JSON.stringify(method)}.`);
  }
  return /^(?:delete|get|head|options|post|put)$/i.test(method) ? method.toUpperCase() : method;
}

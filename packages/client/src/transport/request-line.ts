/**
 * The URL of a request, absolute and without a user name and password.
 * @throws TypeError, which does not quote it: a query may hold a secret
 */
export function urlOf(input: string | URL): URL {
  let url: URL | undefined;
  try {
    url = new URL(input);
  } catch {}
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new TypeError(
      "The URL of the Request is no absolute http or https URL: give the client a baseUrl.",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new TypeError("The URL of the Request holds a user name or password: use an Authorization header.");
  }
  return url;
}

const usual: ReadonlySet<string> = new Set(["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]);

/**
 * A method as fetch sends it: six of them in capitals, the rest as they are.
 * @see https://fetch.spec.whatwg.org/#concept-method-normalize
 */
export function methodOf(method: string): string {
  if (usual.has(method)) return method;
  if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(method) || /^(?:connect|trace|track)$/i.test(method)) {
    throw new TypeError(`fetch sends no request with the method ${JSON.stringify(method)}.`);
  }
  return /^(?:delete|get|head|options|post|put)$/i.test(method) ? method.toUpperCase() : method;
}

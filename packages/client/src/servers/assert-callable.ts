import type { ClientOptions } from "../contract/client-types.js";
import type { Call } from "../contract/policy.js";
import { requestClassOf } from "../request/request-class.js";
import { badBaseUrl } from "./bad-base-url.js";
import { fullUrl } from "./resolve-url.js";

/**
 * Checks the base URL of a call before a Request is made, whose own error would quote the URL with its query and password.
 * For a Request class of the caller's own, nothing is checked.
 * @throws {CallError} `BASE_URL` for a URL that cannot be called
 */
export function assertCallable({ method, path, init }: Call, options: ClientOptions): void {
  const Request = init.Request ?? options.Request;
  if (Request && !requestClassOf(Request)) return;
  const baseUrl = (init.baseUrl as string | undefined) ?? options.baseUrl ?? "";
  const problem = problemOf(baseUrl, fullUrl(baseUrl));
  if (problem) throw badBaseUrl(`${method} ${path}: ${problem}`);
}

function problemOf(baseUrl: string, full: string | undefined): string | undefined {
  const advice = 'Give the client one like "https://api.example.com/v1".';
  if (full !== undefined) {
    const { protocol, username, password, port } = new URL(full);
    if (!/^https?:$/.test(protocol)) return `the base URL is not http or https. ${advice}`;
    if (username || password)
      return "the base URL holds a user name or password: use an Authorization header.";
    if (port !== "0") return undefined;
  }
  if (baseUrl === "") return `there is no base URL. ${advice}`;
  return /^https?:/i.test(baseUrl)
    ? "the base URL cannot be called: see that its host is one, and its port a number from 1 to 65535."
    : `the base URL is relative, and there is no page that it could be relative to. ${advice}`;
}

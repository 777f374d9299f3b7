import { OwnHeaders } from "../fetch-objects/own-headers.js";
import type { RequestUrl } from "./shared/request-url.js";

const ofConnection: ReadonlySet<string> = new Set([
  ...["connection", "content-length", "expect", "keep-alive", "proxy-connection"],
  ...["te", "trailer", "transfer-encoding", "upgrade"],
]);

/** Methods whose requests rarely have a body: a request without a body sends no Content-Length. */
const bodiless: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "DELETE"]);

/**
 * The headers of a request: with those that fetch adds, without those of the connection. `length` is the length of the body
 * in bytes, or undefined. A list of name, value, name, value, which node:http sends quickest.
 */
export function outgoingHeaders(
  url: RequestUrl,
  method: string,
  headers: Headers,
  hasBody: boolean,
  length: number | undefined,
): string[] {
  const result: string[] = [];
  let [host, accept, coding, agent] = [false, false, false, false];
  OwnHeaders.each(headers, (value, name) => {
    if (ofConnection.has(name)) return;
    result.push(name, value);
    if (name === "host") host = true;
    else if (name === "accept") accept = true;
    else if (name === "accept-encoding") coding = true;
    else if (name === "user-agent") agent = true;
  });
  if (!host) result.push("host", url.host);
  if (!accept) result.push("accept", "*/*");
  if (!coding) result.push("accept-encoding", "gzip, deflate, br");
  if (!agent) result.push("user-agent", "partwise");
  if (length !== undefined) result.push("content-length", String(length));
  else if (!hasBody && !bodiless.has(method)) result.push("content-length", "0");
  return result;
}

/** The length that the caller announces for a body of unknown length. */
export function announcedLength(headers: Headers): number | undefined {
  const text = headers.get("content-length");
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

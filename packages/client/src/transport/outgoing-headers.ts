import { OwnHeaders } from "../fetch-objects/own-headers.js";
import type { RequestUrl } from "./seam/request-url.js";

const ofConnection: ReadonlySet<string> = new Set([
  ...["connection", "content-length", "expect", "keep-alive", "proxy-connection"],
  ...["te", "trailer", "transfer-encoding", "upgrade"],
]);

/** Methods whose requests have a body by exception only, and say nothing where they have none. */
const bodiless: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "DELETE"]);

/**
 * The headers of a request with what fetch adds, but without those that belong to the connection. `length` is that
 * of the body, undefined when it is not known. Name, value, name, value: node:http is quickest with that.
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

/** The length that the caller announces for a body whose own length is not known. */
export function announcedLength(headers: Headers): number | undefined {
  const text = headers.get("content-length");
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

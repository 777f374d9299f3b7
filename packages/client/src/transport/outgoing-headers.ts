import type { Content } from "./content.js";

const ofConnection: ReadonlySet<string> = new Set([
  ...["connection", "content-length", "expect", "keep-alive", "proxy-connection"],
  ...["te", "trailer", "transfer-encoding", "upgrade"],
]);

/**
 * The headers of a request with what fetch adds, but without those that belong to the connection. Content-Length
 * is the body's own, or for one of unknown length the caller's.
 */
export function outgoingHeaders(
  method: string,
  headers: Headers,
  content: Content | undefined,
  length: number | undefined,
): Record<string, string> {
  const result: Record<string, string> = {
    accept: "*/*",
    "accept-encoding": "gzip, deflate, br",
    "user-agent": "partwise",
  };
  for (const [name, value] of headers) if (!ofConnection.has(name)) result[name] = value;
  if (length !== undefined) result["content-length"] = String(length);
  else if (content !== undefined) {
    const given = headers.get("content-length");
    if (given !== null) result["content-length"] = given;
  } else if (method === "POST" || method === "PUT" || method === "PATCH") result["content-length"] = "0";
  return result;
}

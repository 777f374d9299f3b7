import { isDeepStrictEqual } from "node:util";
import { readWithBusboy } from "../read-back/read-with-busboy.js";
import { isOfConnection } from "./call-as-described.js";
import type { Recorded } from "./record-curl.js";

/** What differs between two requests: what a server reads differently, and what it reads as the same in other bytes. */
export async function compareRequests(
  want: Recorded,
  found: Recorded,
): Promise<{ readonly wrong?: string; readonly other: readonly string[] }> {
  const other: string[] = [];
  const compare = (what: string, one: unknown, two: unknown) =>
    isDeepStrictEqual(one, two) ? undefined : `${what} ${JSON.stringify(two)}, not ${JSON.stringify(one)}`;
  if (want.url !== found.url) other.push("the URL is encoded in another way");
  const [wantType, foundType] = [want, found].map(({ headers }) => headers["content-type"] ?? "");
  const isMultipart = /^multipart\//.test(wantType ?? "");
  if (isMultipart) {
    if (!isDeepStrictEqual(withoutBoundary(want), withoutBoundary(found)))
      other.push("heads of parts are written in another way");
  } else {
    if (!want.body.equals(found.body)) other.push("the body is written in another way");
    if (wantType !== foundType)
      other.push(`the Content-Type is ${foundType || "none"}, not ${wantType || "none"}`);
  }
  const wrong =
    compare("the method is", want.method, found.method) ??
    compare("the URL is", urlOf(want), urlOf(found)) ??
    compare("headers are", headersOf(want, found), headersOf(found, want)) ??
    compare("the body is", await bodyOf(want), await bodyOf(found));
  return { ...(wrong !== undefined && { wrong }), other };
}

function urlOf({ url }: Recorded): object {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  return { path: decodeURIComponent(pathname).replace(/(.)\/$/, "$1"), query: [...searchParams].sort() };
}

/** The headers of an operation: those that a client or a connection sets are left out, and credentials that one has alone. */
function headersOf({ headers }: Recorded, { headers: others }: Recorded): object {
  const own = Object.entries(headers).filter(([name]) => !isOfConnection(name));
  return Object.fromEntries(own.filter(([name]) => name in others).sort());
}

async function bodyOf({ body, headers }: Recorded): Promise<unknown> {
  const contentType = headers["content-type"] ?? "";
  if (/^multipart\//.test(contentType)) {
    const parts = await readWithBusboy({ bytes: body, contentType });
    return parts.map(({ bytes, ...rest }) => ({ ...rest, text: bytes.toString("latin1") }));
  }
  const text = body.toString();
  if (text === "") return "";
  if (/[/+]json\b/.test(contentType)) return JSON.parse(text);
  if (/urlencoded/.test(contentType)) return [...new URLSearchParams(text)].sort();
  return body.toString("latin1");
}

function withoutBoundary({ body, headers }: Recorded): string {
  const [, boundary = ""] = /boundary="?([^";]+)/.exec(headers["content-type"] ?? "") ?? [];
  return body.toString("latin1").replaceAll(boundary, "boundary");
}

import { essenceOf, isJson, isUrlencoded } from "@partwise/multipart/media-types";
import type { ExpectedCall, ExpectedPart } from "../contract/expected-call.js";
import type { RecordedPart, RecordedRequest } from "../contract/recorded-request.js";
import { compareValue, type Difference } from "./compare-value.js";

/** How a request differs from the call that a test expects; empty where the request has all that the test names. */
export function compareCall(call: ExpectedCall, request: RecordedRequest): readonly Difference[] {
  if (typeof call === "string") return [];
  const { query = {}, headers = {}, parts = [], status } = call;
  const search = new URLSearchParams(request.path.split("?").slice(1).join("?"));
  const found: Difference[] = [];
  const compare = (place: string, expected: unknown, received: unknown) =>
    found.push(...compareValue(place, expected, received));
  if (status !== undefined) compare("status", status, request.status);
  for (const [name, text] of Object.entries(query))
    compare(`query ${name}`, text, search.get(name) ?? undefined);
  for (const [name, text] of Object.entries(headers))
    compare(`header ${name}`, text, request.headers[name.toLowerCase()]);
  if ("body" in call) compare("body", call.body, bodyOf(request));
  return [...found, ...compareParts(parts, request.parts)];
}

/** The value of a recorded body: of JSON, of urlencoded pairs, or text; undefined for no body. */
function bodyOf({ body, bodySize, contentType = "" }: RecordedRequest): unknown {
  if (bodySize === 0) return undefined;
  const text = new TextDecoder().decode(body);
  const mediaType = essenceOf(contentType);
  if (isUrlencoded(mediaType)) return Object.fromEntries(new URLSearchParams(text));
  if (!isJson(mediaType)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function compareParts(
  expected: readonly ExpectedPart[],
  received: readonly RecordedPart[],
): readonly Difference[] {
  let start = 0;
  return expected.flatMap((part) => {
    const place = `part "${part.name}"`;
    const left = received.slice(start);
    const compared = left.map((each) =>
      each.name === part.name ? comparePart(place, part, each) : undefined,
    );
    const fine = compared.findIndex((differences) => differences?.length === 0);
    const near = fine >= 0 ? fine : compared.findIndex((differences) => differences !== undefined);
    if (near < 0) return [{ place, expected: "the part", received: undefined }];
    start += near + 1;
    return compared[near] ?? [];
  });
}

function comparePart(place: string, part: ExpectedPart, received: RecordedPart): readonly Difference[] {
  const keys = ["text", "filename", "contentType", "size"] as const;
  return keys.flatMap((key) =>
    part[key] === undefined ? [] : compareValue(`${place}, ${key}`, part[key], received[key]),
  );
}

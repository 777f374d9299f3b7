import type { Context } from "@partwise/description/document";
import { isJson } from "@partwise/multipart/media-types";
import type { Answer } from "../contract/answer.js";
import type { Call } from "../contract/call.js";
import { Refusal } from "../contract/refusal.js";
import { readContent } from "../operations/read-operations.js";
import { acceptedType } from "./accepted-type.js";
import { chooseResponse } from "./choose-response.js";
import { exampleIn } from "./example-in.js";
import { printValue } from "./print-value.js";
import { readPreferences } from "./read-preferences.js";
import { responseHeaders } from "./response-headers.js";

/**
 * The answer that the description has for a call: the first success, or the status and example that the header Prefer names,
 * in the media type that the header Accept likes best. JSON is the answer's `body`, anything else its `bytes`.
 * @throws {Refusal} 400 for a preference that the operation lacks, 406 for media types that the operation lacks
 */
export function exampleAnswer({ operation, request, validate }: Call, context: Context): Answer {
  const preferences = readPreferences(request.headers.prefer);
  const chosen = chooseResponse(operation.responses, preferences);
  if (!chosen) return { status: 200 };
  const { status, response } = chosen;
  const headers = responseHeaders(response, context);
  const content = readContent(response, context);
  const isBare = content.size === 0 || status === 204 || status === 304;
  if (isBare) return { status, headers };
  const mediaType = acceptedType(status < 400 ? request.headers.accept : undefined, [...content.keys()]);
  const media = mediaType === undefined ? undefined : content.get(mediaType);
  if (mediaType === undefined || !media) {
    throw new Refusal(
      406,
      "accept",
      `The answer is ${[...content.keys()].join(" or ")}; accept one of them.`,
    );
  }
  const concrete = mediaType.includes("*") ? concreteOf(mediaType, request.headers.accept) : mediaType;
  const value = exampleIn(media, preferences.example, { context, validate });
  if (isJson(concrete) && !(value instanceof Uint8Array)) {
    return { status, headers: { ...headers, "content-type": concrete }, body: value };
  }
  return { status, headers: { ...headers, "content-type": concrete }, bytes: printValue(value, concrete) };
}

/** A media type of a range: the one that Accept names, else one that anything may be. */
function concreteOf(range: string, accept = ""): string {
  const type = range.split("/")[0] ?? "*";
  const [named] = accept.split(",").map((each) => each.split(";")[0]?.trim() ?? "");
  if (named && !named.includes("*") && (type === "*" || named.startsWith(`${type}/`))) return named;
  return (
    { image: "image/png", text: "text/plain", audio: "audio/mpeg", video: "video/mp4" }[type] ??
    "application/octet-stream"
  );
}

import type { ObservedBody } from "../observed/observed-request.js";
import { isFiller } from "./is-filler.js";
import { readJson } from "./read-json.js";

/** What text is as a body: JSON where the content type or the text itself says so. Undefined for no text. */
export function bodyOfText(text: string, contentType: string): ObservedBody | undefined {
  const mediaType = mediaTypeOf(contentType);
  if (text.trim() === "" || isFiller(text)) return undefined;
  const isJson = mediaType === "" || /[/+]json$/i.test(mediaType);
  const json = isJson ? readJson(text) : undefined;
  if (json !== undefined && (mediaType !== "" || /^\s*[[{]/.test(text)))
    return { mediaType: mediaType || "application/json", content: { kind: "json", value: json.value } };
  if (mediaType === "application/x-www-form-urlencoded") {
    const pairs = [...new URLSearchParams(text)];
    const names = [...new Set(pairs.map(([name]) => name))].filter((name) => name !== "");
    const properties = names.map((name) => ({
      name,
      samples: pairs.filter(([each]) => each === name).map(([, value]) => value),
      description: "",
      isDisabled: false,
      isFile: false,
    }));
    return { mediaType, content: { kind: "form", properties } };
  }
  const review = isJson && mediaType !== "" ? { review: "the sample is no JSON: its schema is unknown" } : {};
  return { mediaType: mediaType || guess(text), content: { kind: "text", text }, ...review };
}

/** A media type without its parameters, in lower case; empty for what is none, such as a range. */
export function mediaTypeOf(contentType: string): string {
  const [type = ""] = contentType.split(";");
  const trimmed = type.trim().toLowerCase();
  return /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(trimmed) ? trimmed : "";
}

function guess(text: string): string {
  return /^\s*<(?:\?xml|[a-z_][\w:.-]*[\s/>])/i.test(text) ? "application/xml" : "text/plain";
}

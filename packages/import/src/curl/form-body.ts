import { bodyOfText, mediaTypeOf } from "../infer/body-of-text.js";
import { multipartOfText } from "../infer/multipart-of-text.js";
import type { ObservedBody, ObservedProperty } from "../observed/observed-request.js";
import type { CurlOption } from "./parse-options.js";
import { readFormOption } from "./read-form-option.js";

/** The body of `--form` options. Its media type is that of a Content-Type header, to which curl adds a boundary. */
export function formBody(form: readonly CurlOption[], contentType: string): ObservedBody {
  const byName = new Map<string, ObservedProperty>();
  for (const { name, value } of form) {
    for (const property of readFormOption(value, name === "form-string")) {
      const before = byName.get(property.name);
      byName.set(property.name, {
        ...property,
        ...before,
        samples: [...(before?.samples ?? []), ...property.samples],
      });
    }
  }
  const given = mediaTypeOf(contentType);
  return {
    mediaType: given.startsWith("multipart/") ? given : "multipart/form-data",
    content: { kind: "form", properties: [...byName.values()] },
  };
}

/** The body of `--data` options and their kin: undefined where it has no byte. */
export function dataBody(text: string, contentType: string, isFile: boolean): ObservedBody | undefined {
  const mediaType = mediaTypeOf(contentType);
  if (text === "" && !isFile) return undefined;
  if (text === "") {
    const review =
      "curl calls the file a form, since no Content-Type is given: write the media type of the file";
    return {
      mediaType: mediaType || "application/octet-stream",
      content: { kind: "file" },
      ...(mediaType === "" && { review }),
    };
  }
  if (mediaType.startsWith("multipart/")) {
    const body = multipartOfText(text, mediaType);
    if (body !== undefined) return body;
  }
  const json = contentType === "" && /^\s*[[{]/.test(text) ? bodyOfText(text, "application/json") : undefined;
  if (json?.content.kind === "json")
    return { ...json, review: "the command sends JSON without saying so: curl calls it a form" };
  const body = bodyOfText(text, contentType || "application/x-www-form-urlencoded");
  return (
    body ?? { mediaType: mediaType || "application/x-www-form-urlencoded", content: { kind: "text", text } }
  );
}

import type { ObservedBody, ObservedProperty } from "../observed/observed-request.js";
import { mediaTypeOf } from "./body-of-text.js";

/** The properties of a multipart body that was saved as text, by its own boundary. Undefined for what is none. */
export function multipartOfText(text: string, mediaType: string): ObservedBody | undefined {
  const [, boundary] = /^\s*--([^\r\n]+?)[ \t]*\r?\n/.exec(text) ?? [];
  if (boundary === undefined) return undefined;
  const properties = new Map<string, ObservedProperty>();
  for (const piece of text.split(`--${boundary}`).slice(1)) {
    if (piece.startsWith("--")) break;
    const [, head = "", content = ""] =
      /^[ \t]*\r?\n([\s\S]*?)\r?\n\r?\n([\s\S]*?)(?:\r?\n)?$/.exec(piece) ?? [];
    const disposition = /^content-disposition:\s*(.*)$/im.exec(head)?.[1] ?? "";
    const name = parameterOf(disposition, "name");
    if (name === undefined) continue;
    const filename = parameterOf(disposition, "filename");
    const type = mediaTypeOf(/^content-type:\s*(.*)$/im.exec(head)?.[1] ?? "");
    const before = properties.get(name);
    properties.set(name, {
      name,
      description: "",
      isDisabled: false,
      isFile: filename !== undefined,
      ...(filename !== undefined && { filename }),
      ...(type !== "" && { contentType: type }),
      ...before,
      samples: [...(before?.samples ?? []), filename === undefined ? content : ""],
    });
  }
  if (properties.size === 0) return undefined;
  return {
    mediaType: mediaType || "multipart/form-data",
    content: { kind: "form", properties: [...properties.values()] },
  };
}

function parameterOf(disposition: string, name: string): string | undefined {
  const [, quoted, bare] =
    new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, "i").exec(disposition) ?? [];
  return quoted?.replace(/\\(["\\])/g, "$1").replace(/%22/g, '"') ?? bare;
}

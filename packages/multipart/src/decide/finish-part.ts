import type { Encoding } from "../contract/encoding.js";
import { isText } from "../media-type/media-type.js";
import { filenameParameter } from "../part/filename-parameter.js";
import type { Part } from "../part/part.js";
import { partHeaders } from "../part/part-headers.js";
import { isBinarySource } from "../value/binary.js";
import { normalizeLines } from "../value/normalize-lines.js";
import type { Target } from "./add-property.js";

/**
 * Completes a part of a multipart body: adds its headers, and converts the line ends of its text to CRLF.
 * @see https://spec.openapis.org/oas/v3.2.0.html#additional-encoding-approaches
 */
export const finishPart: Target["finish"] = (part, property, { encoding, override, target }, _, value) => {
  const { contentType, content, filename } = part;
  const encoded = typeof content === "string" && encoding?.contentEncoding;
  if (typeof content === "string" && !encoded && (contentType === undefined || isText(contentType))) {
    part.content = normalizeLines(content);
  }
  const about = value !== undefined && !isBinarySource(value) ? (value as Pick<Part, "headers">) : undefined;
  const { formData } = target;
  // `format: byte` implies this header, which RFC 7578 deprecates for form-data.
  const implied = encoded === "base64" && !formData ? base64 : undefined;
  const declared = implied ? { ...implied, ...encoding?.headers } : encoding?.headers;
  const named = formData && part.name !== undefined;
  const headers = partHeaders(property, { formData, named }, declared, override?.headers, about?.headers);
  if (headers === undefined) return part;
  const { "Content-Disposition": disposition, ...rest } = headers;
  if (disposition === undefined) {
    part.headers = headers;
    return part;
  }
  // A given Content-Disposition replaces the header made of name and filename; an empty one removes the header.
  part.name = undefined;
  part.filename = undefined;
  part.headers = rest;
  if (disposition === "") return part;
  const lacking = formData && !/;\s*filename\s*=/i.test(disposition);
  part.headers = {
    "Content-Disposition": disposition + (lacking ? filenameParameter(filename) : ""),
    ...rest,
  };
  return part;
};

const base64: Encoding["headers"] = { "Content-Transfer-Encoding": { value: "base64" } };

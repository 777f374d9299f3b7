import type { ReceivedPart } from "@partwise/multipart";
import { isJson, isText } from "@partwise/multipart/page";

/**
 * The value of a part: JSON or text by its own Content-Type, else a Blob. A part with a filename is always a File.
 * @throws {MultipartError} `INVALID_BODY` for a part of a JSON type whose text is no JSON
 */
export function valueOfPart(part: ReceivedPart, isBinary = part.filename !== undefined): unknown {
  const { contentType, filename } = part;
  if (isJson(contentType) && !isBinary) return part.json();
  if (isText(contentType) && !isBinary) return part.text();
  return filename === undefined ? part.blob() : new File([part.bytes], filename, { type: contentType });
}

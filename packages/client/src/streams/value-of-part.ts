import type { ReceivedPart } from "@partwise/multipart";
import { isJson, isText } from "@partwise/multipart/page";

/**
 * What a part holds, by its own Content-Type: JSON, text, or a Blob, which every file is.
 * @throws MultipartError `INVALID_BODY` for JSON that is none
 */
export function valueOfPart(part: ReceivedPart, isBinary = part.filename !== undefined): unknown {
  const { contentType, filename } = part;
  if (isJson(contentType) && !isBinary) return part.json();
  if (isText(contentType) && !isBinary) return part.text();
  return filename === undefined ? part.blob() : new File([part.bytes], filename, { type: contentType });
}

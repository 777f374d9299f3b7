import { type CheckedPart, emptyQuotes, type Operation, Refusal } from "@partwise/mock-server/instance";
import { checkFile } from "../uploads/check-file.js";

/**
 * Takes parts as strictly as Zoom: names and filenames in double quotes, a filename on every file, files within their limits.
 * @throws {Refusal} 400 for any other part
 */
export function checkPart(part: CheckedPart, operation: Operation): void {
  const { disposition, contentType = "text/plain" } = part;
  const unquoted = emptyQuotes(disposition);
  if (/;\s*(?:name|filename)\*?\s*=\s*[^"\s]/i.test(unquoted)) {
    throw new Refusal(400, 300, "The name and the filename of a part have to stand in double quotes.");
  }
  if (!/;\s*name=""/i.test(unquoted)) throw new Refusal(400, 300, "A part has no name.");
  const isText = /^(?:text\/|application\/(?:[^\s;]+\+)?json\b)/i.test(contentType);
  const hasFilename = /;\s*filename="[^"]/i.test(disposition);
  const isFile = !isText || /;\s*filename=/i.test(unquoted);
  if (isFile && !hasFilename) throw new Refusal(400, 120, "");
  checkFile(part, operation);
}

import { isLate, openBodySource, openContent, releaseContent } from "@partwise/multipart";
import type { AttemptSignal } from "../../signal/attempt-signal.js";
import { onStop } from "../../signal/on-stop.js";
import type { Content } from "../content/content.js";

/**
 * The content with its sources opened. The promise of a body without parts is awaited, so that the body's length is known,
 * until the signal is aborted.
 * @throws MultipartError `SOURCE_FAILED`, `INVALID_SOURCE`; the reason of the signal
 */
export async function opened(
  content: Exclude<Content, string>,
  signal: AttemptSignal | undefined,
): Promise<Content> {
  const [only, ...others] = content;
  if (only === undefined || others.length > 0) return openContent(content);
  const opening = openBodySource(only).then((source) => [source]);
  if (signal === undefined) return opening;
  return new Promise((resolve, reject) => {
    const unhear = onStop(signal, () => reject(signal.reason));
    opening.then((content) => {
      // After an abort the promise is rejected already, and the source has no other owner.
      if (signal.aborted) releaseContent(content, signal.reason);
      resolve(content);
    }, reject);
    opening.finally(unhear).catch(() => {});
  });
}

/** Whether the content holds functions that are called before the content is sent. */
export function needsOpening(content: Content | undefined): content is Exclude<Content, string> {
  return typeof content === "object" && content.some(isLate);
}

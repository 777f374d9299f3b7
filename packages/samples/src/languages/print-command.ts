import type { Context } from "@partwise/description/document";
import type { SampledRequest } from "../request/sampled-request.js";
import { flagWords, word } from "./flag-words.js";

/** The same call as `partwise call`; `description` is the file as the reader names it. */
export function printCommand(sample: SampledRequest, context: Context, description: string): string {
  const { operation, metadata, example, baseUrl } = sample;
  const hasSeveral = Object.keys(metadata.requestBody?.content ?? {}).length > 1;
  return [
    `partwise call ${word(description)} ${word(operation.name)}`,
    ...flagWords(sample, context),
    ...(hasSeveral ? [`--media-type ${word(example.mediaType ?? "")}`] : []),
    `--server ${word(baseUrl)}`,
  ].join(" \\\n  ");
}

import type { Context } from "@partwise/description/document";
import { isJson } from "@partwise/multipart/media-types";
import type { MediaType, Operation, Response } from "../contract/operation.js";
import { readContent } from "../operations/read-operations.js";

/** The JSON of an operation's first success; undefined where the success has none. */
export function jsonIn({ responses }: Operation, context: Context): MediaType | undefined {
  const success =
    responses.find(({ status }) => /^2/.test(status)) ?? responses.find(({ status }) => status === "default");
  return success && jsonOf(success, context);
}

function jsonOf(response: Response, context: Context): MediaType | undefined {
  for (const [mediaType, media] of readContent(response, context)) if (isJson(mediaType)) return media;
  return undefined;
}

import type { Encoding } from "@partwise/multipart";
import { isLosslessJson, isMultipart } from "@partwise/multipart/page";
import { foundOnce, showsBinary } from "../at-once.js";
import type { MediaTypeMetadata, OperationMetadata } from "../contract/operations.js";

/**
 * Whether a body holds a binary in plain sight or, where its operation describes forms within forms or `overrides` may lay
 * values out, whatever JSON cannot hold. What `holdsBinary` says yes to, this does, too: that one is
 * exact, and exported, so that pages would load it at once if bodies had need of it.
 */
export function mayHoldBinary(body: unknown, operation?: OperationMetadata, overrides?: unknown): boolean {
  return (
    showsBinary(body) || (Boolean(overrides ?? (operation && holdsForms(operation))) && !isLosslessJson(body))
  );
}

/** Whether an operation has a form whose parts hold parts. */
const holdsForms = foundOnce((operation: OperationMetadata): boolean =>
  Object.entries(operation.requestBody?.content ?? {}).some(
    ([mediaType, form]) => isMultipart(mediaType) && partsOf(form).some(isForm),
  ),
);

function partsOf({
  encoding = {},
  prefixEncoding = [],
  itemEncoding = {},
}: MediaTypeMetadata): readonly Encoding[] {
  return [...Object.values(encoding), ...prefixEncoding, itemEncoding];
}

function isForm({ contentType = "", object, style, encoding }: Encoding): unknown {
  return isMultipart(contentType) || object || style === "deepObject" || encoding;
}

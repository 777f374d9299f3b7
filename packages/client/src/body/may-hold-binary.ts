import type { Encoding } from "@partwise/multipart";
import { isLosslessJson, isMultipart } from "@partwise/multipart/page";
import { foundOnce, showsBinary } from "../at-once.js";
import type { MediaTypeMetadata, OperationMetadata } from "../contract/operations.js";

/**
 * Whether a body may hold a binary: by `showsBinary`; or, where its operation has nested forms or `overrides` may lay values
 * out, because the body holds a value that JSON cannot hold. True whenever `holdsBinary` is true, and also for a body with a
 * Map inside, for one.
 */
export function mayHoldBinary(body: unknown, operation?: OperationMetadata, overrides?: unknown): boolean {
  return (
    showsBinary(body) || (Boolean(overrides ?? (operation && holdsForms(operation))) && !isLosslessJson(body))
  );
}

/** Whether an operation describes a form whose parts have parts. */
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

import type { Encoding } from "@partwise/multipart";
import { isBinary, isMultipart, isPlainJson } from "@partwise/multipart/plain";
import { foundOnce } from "./found-once.js";
import type { MediaTypeMetadata, OperationMetadata } from "./operations.js";

/**
 * Whether a body holds a binary as itself, a property or an item, or an item of one. Where its operation describes forms
 * within forms, or `overrides` may lay values out, also whether it holds whatever JSON cannot hold: as `holdsBinary`
 * says it, but for a binary where no part is for it, which no encoding takes.
 */
export function mayHoldBinary(body: unknown, operation?: OperationMetadata, overrides?: unknown): boolean {
  return isIn(body) || (Boolean(overrides ?? (operation && holdsForms(operation))) && !isPlainJson(body));
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

function isIn(body: unknown): boolean {
  if (typeof body !== "object" || body === null) return false;
  const isHeld = (value: unknown) => isBinary(value) || (Array.isArray(value) && value.some(isBinary));
  if (isBinary(body) || Object.values(body).some(isHeld)) return true;
  // An item of form-data may be an object of one property.
  return Array.isArray(body) && body.some((item) => !Array.isArray(item) && isIn(item));
}

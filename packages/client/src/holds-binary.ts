import { type Encoding, type Encodings, isBinary } from "@partwise/multipart";
import { isMultipart } from "./media-type.js";
import type { OperationMetadata } from "./operations.js";

/**
 * Whether a body holds a binary where one can become a part: as itself, a property or an item, an item of one,
 * or in such a place of a part that its operation describes as multipart itself.
 */
export function holdsBinary(body: unknown, operation?: OperationMetadata): boolean {
  const content = Object.entries(operation?.requestBody?.content ?? {});
  const forms = content.filter(([mediaType]) => isMultipart(mediaType)).map(([, form]) => form);
  return [{}, ...forms].some((form) => isIn(body, form));
}

/** What the description says of the parts of a form, by name or by position. */
interface FormEncodings {
  readonly encoding?: Encodings;
  readonly prefixEncoding?: readonly Encoding[];
  readonly itemEncoding?: Encoding;
}

function isIn(body: unknown, form: FormEncodings): boolean {
  if (typeof body !== "object" || body === null) return false;
  return (
    isBinary(body) || Object.entries(body).some(([key, value]) => isHeld(value, partOf(body, key, form)))
  );
}

function isHeld(value: unknown, encoding: Encoding | undefined): boolean {
  if (isBinary(value)) return true;
  const isForm = encoding?.contentType !== undefined && isMultipart(encoding.contentType);
  if (isForm && isIn(value, encoding)) return true;
  return Array.isArray(value) && value.some((item) => (isForm ? isIn(item, encoding) : isBinary(item)));
}

function partOf(body: object, key: string, form: FormEncodings): Encoding | undefined {
  if (Array.isArray(body)) return form.prefixEncoding?.[Number(key)] ?? form.itemEncoding;
  return form.encoding && Object.hasOwn(form.encoding, key) ? form.encoding[key] : undefined;
}

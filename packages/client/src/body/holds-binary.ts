import type { Encoding, Encodings } from "@partwise/multipart";
import { isBinary, isLosslessJson, isMultipart } from "@partwise/multipart/page";
import type { OperationMetadata } from "../contract/operations.js";
import { foundOnce } from "../once/found-once.js";
import { showsBinary } from "./shows-binary.js";

/**
 * Whether a body holds a binary where a binary can become a part: as the body itself, as a property or an item, or as an
 * item of a property. The same holds inside a part that `operation` describes as multipart, or an object that it lays out.
 * With `overrides`, the encodings of the call or the client, every value that JSON cannot hold counts, at any depth.
 * @example
 * ```ts
 * const isUpload = holdsBinary(call.init.body, call.operation, call.init.encoding);
 * ```
 */
export function holdsBinary(body: unknown, operation?: OperationMetadata, overrides?: unknown): boolean {
  return (
    showsBinary(body) ||
    (overrides !== undefined && !isLosslessJson(body)) ||
    (operation !== undefined && nestedForms(operation).some((form) => isIn(body, form)))
  );
}

/** The forms of an operation that have nested forms. */
const nestedForms = foundOnce((operation: OperationMetadata): readonly FormEncodings[] =>
  Object.entries(operation.requestBody?.content ?? {}).flatMap(([mediaType, form]) =>
    isMultipart(mediaType) && holdsForm(form) ? [form] : [],
  ),
);

function holdsForm({ encoding = {}, prefixEncoding = [], itemEncoding }: FormEncodings): boolean {
  const parts = [...Object.values(encoding), ...prefixEncoding, itemEncoding];
  // The encoding of an item of form-data holds the encodings of its one property.
  return parts.some((each) => formOf(each) || isLaidOut(each) || (each?.encoding && holdsForm(each)));
}

function isLaidOut(encoding: Encoding | undefined): boolean {
  return encoding?.object !== undefined || encoding?.style === "deepObject";
}

function formOf(encoding: Encoding | undefined): FormEncodings | undefined {
  return encoding?.contentType !== undefined && isMultipart(encoding.contentType) ? encoding : undefined;
}

/** The description of the parts of a form, by name or by position. */
interface FormEncodings {
  readonly encoding?: Encodings;
  readonly prefixEncoding?: readonly Encoding[];
  readonly itemEncoding?: Encoding;
}

function isIn(body: unknown, form: FormEncodings): boolean {
  if (typeof body !== "object" || body === null) return false;
  const isHeldAt = (key: string) => {
    const value: unknown = body[key as keyof typeof body];
    return typeof value === "object" && isHeld(value, partOf(body, key, form));
  };
  if (isBinary(body) || Object.keys(body).some(isHeldAt)) return true;
  // An item of form-data may be an object of one property.
  const isEntry = (item: unknown, i: number) => {
    const encoding = form.prefixEncoding?.[i] ?? form.itemEncoding;
    return !Array.isArray(item) && isIn(item, encoding?.encoding ? encoding : form);
  };
  return Array.isArray(body) && body.some(isEntry);
}

function isHeld(value: unknown, encoding: Encoding | undefined): boolean {
  if (isLaidOut(encoding)) return !isLosslessJson(value);
  const form = formOf(encoding);
  const holds = (each: unknown) => (form ? isIn(each, form) : isBinary(each));
  return isBinary(value) || (form && isIn(value, form)) || (Array.isArray(value) && value.some(holds));
}

function partOf(body: object, key: string, form: FormEncodings): Encoding | undefined {
  if (Array.isArray(body)) return form.prefixEncoding?.[Number(key)] ?? form.itemEncoding;
  return form.encoding && Object.hasOwn(form.encoding, key) ? form.encoding[key] : undefined;
}

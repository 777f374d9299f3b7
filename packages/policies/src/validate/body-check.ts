import type { Call, StandardSchema } from "@partwise/client";
import { mediaTypeOfBody } from "@partwise/client/media-types";
import { isJson, isMultipart, isUrlencoded } from "@partwise/multipart/media-types";
import { isBinary } from "@partwise/multipart/page";
import type { BrokenRule } from "./broken-rule.js";
import { checkByStandard } from "./check-by-standard.js";
import type { Described } from "./load-described.js";
import { ValidationError } from "./validation-error.js";

/**
 * Checks the body of a call.
 * @throws {ValidationError} `BODY_INVALID`
 */
export async function bodyCheck(
  call: Call,
  check: boolean | StandardSchema,
  described: Described | undefined,
): Promise<void> {
  if (check === false) return;
  const { body } = call.init;
  const broken = check === true ? byDescription(call, described) : await checkByStandard(body, check);
  if (broken === undefined) return;
  const { method, path, operation } = call;
  const { operationId } = operation ?? {};
  throw new ValidationError({ what: "body", operation: `${method} ${path}`, operationId, ...broken });
}

function byDescription(call: Call, described: Described | undefined): BrokenRule | undefined {
  const { body } = call.init;
  if (body === undefined) {
    return call.operation?.requestBody?.required && { pointer: "", rule: "required" };
  }
  const mediaType = mediaTypeOfBody(call);
  if (described === undefined || mediaType === undefined) return undefined;
  const isForm = isMultipart(mediaType) || isUrlencoded(mediaType);
  if (!isJson(mediaType)) {
    // Bytes and text are sent unchanged; a list of parts does not tell which property each part is.
    if (typeof body !== "object" || body === null || isBinary(body)) return undefined;
    if (isForm && Array.isArray(body)) return undefined;
  }
  const { code, description, operation } = described;
  const schema = code.bodySchema(operation, mediaType, description);
  return code.checkByDescription(body, schema ?? true, description, {
    isAnswer: false,
    isForm,
    isPlain: false,
  });
}

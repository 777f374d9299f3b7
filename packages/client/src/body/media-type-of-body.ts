import { essenceOf } from "@partwise/multipart/page";
import type { Call } from "../contract/policy.js";
import { chooseMediaType } from "./choose-media-type.js";
import { planBody } from "./plan-body.js";

/**
 * The described media type of the body of a call, chosen by the description, `mediaType` and a Content-Type header of the
 * call. Undefined for a call without a body, for FormData and URLSearchParams, and where a `bodySerializer` of the call
 * writes the body.
 */
export function mediaTypeOfBody(call: Call): string | undefined {
  const planned = planBody(call, undefined);
  if (planned === undefined || planned.kind === "ready") return undefined;
  const { operation, init, binary } = call;
  const { header } = planned;
  const described = Object.keys(operation?.requestBody?.content ?? {});
  const byHeader = header && described.find((each) => essenceOf(each) === essenceOf(header));
  return init.mediaType ?? byHeader ?? chooseMediaType(operation, init, binary)?.mediaType;
}

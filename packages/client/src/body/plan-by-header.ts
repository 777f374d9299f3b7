import { matches } from "@partwise/multipart/media-types";
import { essenceOf, isJson, isMultipart } from "@partwise/multipart/page";
import type { Call } from "../contract/policy.js";
import { type BodyPlan, chooseMediaType } from "./choose-media-type.js";
import { refuseBody } from "./refuse-body.js";

/**
 * Chooses the media type of a body whose call has a Content-Type header: `mediaType` of the call, else the described type
 * that the header names. The header itself is sent. Undefined where openapi-fetch writes the body.
 * @throws {CallError} `MEDIA_TYPE` for a body that the header contradicts
 */
export function planByHeader(call: Call, header: string, isBinary: boolean): BodyPlan | undefined {
  const { operation, init } = call;
  const described = Object.keys(operation?.requestBody?.content ?? {});
  const isNamed = (each: string) => essenceOf(each) === essenceOf(header);
  const ifMultipart = operation?.requestBody === undefined && isMultipart(header) ? header : undefined;
  const mediaType = init.mediaType ?? described.find(isNamed) ?? ifMultipart;
  const plan = chooseMediaType(
    operation,
    { ...init, ...(mediaType !== undefined && { mediaType }) },
    isBinary,
  );
  if (plan === undefined) return undefined;
  const wrong = contradicts(plan.mediaType, header) ? header : undefined;
  if (plan.kind === "refused" || wrong) refuseBody(call, plan, wrong);
  return { ...plan, contentType: header, offered: undefined };
}

/** Whether the header would make a server read a body of this media type as another type. */
function contradicts(mediaType: string, header: string): boolean {
  return !matches(mediaType, header) && !(isJson(header) && isJson(mediaType));
}

import { isMultipart } from "@partwise/multipart/page";
import type { Call } from "../contract/policy.js";
import { contentTypeOf } from "../headers/headers-of.js";
import { type BodyPlan, chooseMediaType } from "./choose-media-type.js";
import { showsBinary } from "./shows-binary.js";

/**
 * Plans the body of a call. Undefined where there is no body, and where the caller's serializer or openapi-fetch writes
 * the body.
 */
export function planBody(
  { method, operation, init }: Call,
  bodySerializer: unknown,
): PlannedBody | undefined {
  const { body, mediaType } = init;
  if (body === undefined || (init.bodySerializer ?? bodySerializer)) return undefined;
  const own = contentTypeOf(init.headers);
  const header = operation || mediaType || (own && isMultipart(own)) ? own : undefined;
  const isRefused = /^(GET|HEAD)$/.test(method);
  if (isForm(body) && !isRefused) return { kind: "ready" };
  return isRefused || header !== undefined ? { header } : chooseMediaType(operation, init, showsBinary(body));
}

/** How a body is sent: by its media type, unchanged (`ready`), or as code on use decides. */
export type PlannedBody =
  | (BodyPlan & { readonly header?: undefined })
  | (NoMediaType & { readonly kind: "ready"; readonly header?: undefined })
  | (NoMediaType & OpenPlan);

/** The plan of a GET or HEAD with a body, or of a body whose media type the call's own Content-Type `header` chooses. */
interface OpenPlan {
  readonly kind?: undefined;
  readonly header: string | undefined;
}

type NoMediaType = { readonly [Name in Exclude<keyof BodyPlan, "kind">]?: undefined };

/** Whether a body is one that fetch itself encodes. */
export function isForm(body: unknown): body is FormData | URLSearchParams {
  return body instanceof FormData || body instanceof URLSearchParams;
}

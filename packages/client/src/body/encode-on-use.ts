import { type EncodingOverrides, encode, encodeUrlencoded, openContent, toParts } from "@partwise/multipart";
import { boundaryOfCall, chooseMediaType, encodeAtOnce, takesBlob } from "../at-once.js";
import type { Call } from "../contract/policy.js";
import { fileTypes, type TypeOf } from "../media-types/file-types.js";
import { readsFile } from "../media-types/reads-file.js";
import type { BodyInPieces, EncodedContent } from "../request/request-class.js";
import { streamableInit } from "../request/streamable-init.js";
import type { BodyPlan } from "./choose-media-type.js";
import type { ClientBodies } from "./encode-at-once.js";
import { encodeWithoutParts } from "./encode-without-parts.js";
import type { EncodedBody } from "./encoded-body.js";
import { makeLookAfter } from "./make-look-after.js";
import { mayHoldBinary } from "./may-hold-binary.js";
import type { PlannedBody } from "./plan-body.js";
import { planByHeader } from "./plan-by-header.js";
import { refuseAnyBody, refuseBody, refuseForeign } from "./refuse-body.js";

export { explainFailure } from "./make-look-after.js";

/**
 * Encodes bodies that `encodeAtOnce` leaves: forms with encodings of their own, large forms, binaries, items, and codecs'
 * values. Undefined where openapi-fetch writes the body.
 * @throws {CallError} `BODY`, `MEDIA_TYPE`
 * @throws {MultipartError}
 */
export async function encodeOnUse(
  call: Call,
  planned: PlannedBody,
  client: ClientBodies,
): Promise<EncodedBody | undefined> {
  const { header, kind } = planned;
  if (kind === "ready") {
    if (call.init.body instanceof FormData) refuseForeign("FormData");
    return encodeAtOnce(planned, call, client);
  }
  const plan = planAgain(call, header, client);
  if (plan === undefined) return undefined;
  const atOnce = header === undefined ? encodeAtOnce(plan, call, client) : undefined;
  const encoded = atOnce ?? (await encodePlanned(plan, call, client));
  const { body } = encoded;
  if (body instanceof Blob && !client.Request && !takesBlob(Blob)) refuseForeign("Blob");
  return typeof body === "string"
    ? encoded
    : { ...encoded, lookAfter: makeLookAfter(call.init.body, encoded) };
}

/**
 * Plans the body again, with the Content-Type header, and with binaries in nested forms. Refuses a body that cannot be
 * sent as planned.
 */
function planAgain(call: Call, header: string | undefined, client: ClientBodies): BodyPlan | undefined {
  const { method, operation, init } = call;
  if (method === "GET" || method === "HEAD") refuseAnyBody(call);
  const isBinary = mayHoldBinary(init.body, operation, init.encoding ?? client.encoding);
  const plan =
    header === undefined ? chooseMediaType(operation, init, isBinary) : planByHeader(call, header, isBinary);
  if (plan?.kind === "refused") refuseBody(call, plan);
  return plan;
}

function encodePlanned(
  plan: BodyPlan,
  { init, context }: Call,
  { encoding: defaults, codecs, toContent = toOpenedInit }: ClientBodies,
): EncodedBody | Promise<EncodedBody> {
  const overrides = merge(defaults, init.encoding);
  const { kind, mediaType, contentType = mediaType, metadata = {} } = plan;
  const { encoding: encodings, prefixEncoding, itemEncoding } = metadata;
  const open = "later";
  const options = {
    encodings,
    prefixEncoding,
    itemEncoding,
    overrides,
    codecs,
    boundary: context[boundaryOfCall] as string | undefined,
    mediaType,
    open,
  } as const;
  if (kind === "multipart") {
    const written = (typeOf?: TypeOf) => {
      const body = encode(toParts(init.body as Properties, { ...options, typeOf }), options);
      context[boundaryOfCall] = body.boundary;
      return { contentType: body.contentType, body: toContent(body) };
    };
    return readsFile(init.body) ? fileTypes().then(written) : written();
  }
  return kind === "urlencoded"
    ? { contentType, body: encodeUrlencoded(init.body as Properties, options) }
    : encodeWithoutParts(init.body, plan, toContent, codecs);
}

/** The body for fetch. Functions are called now, since fetch sends a Blob with its length. */
function toOpenedInit(body: BodyInPieces): EncodedContent {
  return streamableInit({ ...body, content: openContent(body.content) });
}

/** The values that the encoder takes. The encoder refuses any other value. */
type Properties = Readonly<Record<string, unknown>>;

/** The client's overrides, with those of the call over them, property by property. `"*"` counts for every property. */
function merge(
  defaults: EncodingOverrides | undefined,
  own: EncodingOverrides | undefined,
): EncodingOverrides | undefined {
  if (defaults === undefined || own === undefined) {
    return own ?? defaults;
  }
  const names = new Set([...Object.keys(defaults), ...Object.keys(own)]);
  return Object.fromEntries(
    [...names].map((name) => [name, { ...defaults["*"], ...defaults[name], ...own["*"], ...own[name] }]),
  );
}

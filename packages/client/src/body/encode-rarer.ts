import { type EncodingOverrides, encode, encodeUrlencoded, openContent, toParts } from "@partwise/multipart";
import { encodeCommon, plan } from "../at-once.js";
import type { Call, CallInit } from "../contract/policy.js";
import { fileTypes, type TypeOf } from "../media-types/file-types.js";
import { readsFile } from "../media-types/reads-file.js";
import type { EncodedContent, Pieces } from "../request/request-class.js";
import { streamableInit } from "../request/streamable-init.js";
import type { ClientBodies } from "./encode-common.js";
import { type EncodedBody, encodeWhole } from "./encode-whole.js";
import { lookAfter } from "./look-after.js";
import { mayHoldBinary } from "./may-hold-binary.js";
import type { Plan } from "./plan.js";
import { planByHeader } from "./plan-by-header.js";
import { refuseAnyBody, refuseBody } from "./refuse-body.js";

export { explainFailure } from "./look-after.js";

/**
 * Encodes what is neither JSON nor text nor a plain form; most calls are spared it. `header` is a Content-Type header of
 * the call that chooses the media type. Gives nothing where the body is left to openapi-fetch.
 * @throws CallError `BODY`, `MEDIA_TYPE`; MultipartError
 */
export async function encodeRarer(
  call: Call,
  header: string | undefined,
  boundary: string | undefined,
  client: ClientBodies,
): Promise<EncodedBody | undefined> {
  const { method, operation, init } = call;
  if (method === "GET" || method === "HEAD") refuseAnyBody(call);
  const isBinary = mayHoldBinary(init.body, operation, init.encoding ?? client.overrides);
  const how = header === undefined ? plan(operation, init, isBinary) : planByHeader(call, header, isBinary);
  if (how === undefined) return undefined;
  if (how.kind === "refused") refuseBody(call, how);
  const common = header === undefined ? undefined : encodeCommon(how, init, boundary, client);
  const encoded = common ?? (await encodeBody(how, init, boundary, client));
  const { body } = encoded;
  return typeof body === "string" ? encoded : { ...encoded, lookAfter: lookAfter(init.body, encoded) };
}

function encodeBody(
  how: Plan,
  init: CallInit,
  boundary: string | undefined,
  { overrides: defaults, codecs, toContent = toOpenedInit }: ClientBodies,
): EncodedBody | Promise<EncodedBody> {
  const overrides = merge(defaults, init.encoding);
  const { kind, mediaType, contentType = mediaType, metadata = {} } = how;
  const { encoding: encodings, prefixEncoding, itemEncoding } = metadata;
  const open = "later";
  const options = {
    encodings,
    prefixEncoding,
    itemEncoding,
    overrides,
    codecs,
    boundary,
    mediaType,
    open,
  } as const;
  if (kind === "multipart") {
    const written = (typeOf?: TypeOf) => {
      const body = encode(toParts(init.body as Properties, { ...options, typeOf }), options);
      return { contentType: body.contentType, body: toContent(body), boundary: body.boundary };
    };
    return readsFile(init.body) ? fileTypes().then(written) : written();
  }
  return kind === "urlencoded"
    ? { contentType, body: encodeUrlencoded(init.body as Properties, options) }
    : encodeWhole(init.body, how, toContent, codecs);
}

/** For fetch, which sends a Blob with its length: what functions open is opened now. */
function toOpenedInit(body: Pieces): EncodedContent {
  return streamableInit({ ...body, content: openContent(body.content) });
}

/** What multipart takes; it refuses any other value itself. */
type Properties = Readonly<Record<string, unknown>>;

/** The call's overrides over the client's, each by property: `"*"` speaks of every property. */
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

import { type Codecs, type EncodingOverrides, encodeMultipart, encodeUrlencoded } from "@partwise/multipart";
import { type EncodedBody, encodeWhole, type ToContent } from "./encode-whole.js";
import type { Plan } from "./plan.js";
import type { CallInit } from "./policy.js";
import { explainFailure, streamableInit } from "./streamable-init.js";

/** What a client decides for all its bodies. */
export interface ClientBodies {
  readonly overrides: EncodingOverrides | undefined;
  readonly codecs: Codecs | undefined;
  readonly toContent: ToContent | undefined;
}

/** Encodes what is neither JSON nor text nor a plain form; most calls are spared it. */
export async function encodeRarer(...given: Parameters<typeof encodeAny>): Promise<EncodedBody> {
  const encoded = await encodeAny(...given);
  return encoded.body instanceof ReadableStream ? { ...encoded, onFailure: explainFailure } : encoded;
}

function encodeAny(
  how: Plan,
  init: CallInit,
  boundary: string | undefined,
  { overrides: defaults, codecs, toContent = streamableInit }: ClientBodies,
): EncodedBody | Promise<EncodedBody> {
  const overrides = merge(defaults, init.encoding);
  const { kind, mediaType, contentType = mediaType, metadata = {} } = how;
  const { encoding: encodings, prefixEncoding, itemEncoding } = metadata;
  const options = { encodings, prefixEncoding, itemEncoding, overrides, codecs, boundary, mediaType };
  if (kind === "multipart") {
    const body = encodeMultipart(init.body as Properties, options);
    return { contentType: body.contentType, body: toContent(body), boundary: body.boundary };
  }
  return kind === "urlencoded"
    ? { contentType, body: encodeUrlencoded(init.body as Properties, options) }
    : encodeWhole(init.body, how, toContent, codecs);
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

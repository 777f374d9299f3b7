import type { Codecs, EncodingOverrides } from "@partwise/multipart";
import { encodePlain, isMultipart, isPlainJson } from "@partwise/multipart/plain";
import type { ClientBodies } from "./encode-rarer.js";
import type { EncodedBody, ToContent } from "./encode-whole.js";
import { contentTypeOf } from "./headers.js";
import { load } from "./load.js";
import { type Plan, plan } from "./plan.js";
import type { Call, CallInit } from "./policy.js";

/** Encodes the body of a call; gives nothing when there is none, or when it is left to a serializer of openapi-fetch. */
export type BodyEncoder = (call: Call) => EncodedBody | undefined | Promise<EncodedBody | undefined>;

/** Where a call keeps the boundary that it drew first. */
const drawn = Symbol("boundary");

/**
 * Makes the encoder of a client. It may run once an attempt, and draws the boundary once a call. A FormData
 * or URLSearchParams goes out as it is. `overrides` and `codecs` are the client's; `toContent` makes of a body
 * what the client's Request class takes. What few bodies need is loaded with the first of them.
 */
export function bodyEncoder(
  overrides?: EncodingOverrides,
  codecs?: Codecs,
  toContent?: ToContent,
): BodyEncoder {
  const client = { overrides, codecs, toContent };

  return (call) => {
    const { method, operation, init, context } = call;
    const { body, bodySerializer } = init;
    if (body === undefined || bodySerializer !== undefined) {
      return undefined;
    }
    if (method === "GET" || method === "HEAD") {
      return loadEncodeRarer().then(({ refuseAnyBody }) => refuseAnyBody(call));
    }
    if (body instanceof FormData || body instanceof URLSearchParams) {
      return explained({ body, contentType: null }, body);
    }
    const boundary = context[drawn] as string | undefined;
    const keep = <Encoded extends EncodedBody | undefined>(encoded: Encoded) => {
      context[drawn] = encoded?.boundary;
      return encoded;
    };
    const header = contentTypeOf(init.headers);
    if (header !== undefined && (operation || init.mediaType || isMultipart(header))) {
      return loadEncodeRarer()
        .then(({ encodeByHeader }) => encodeByHeader(call, header, boundary, client))
        .then(keep);
    }
    const how = plan(operation, init, overrides);
    if (how === undefined) return undefined;
    if (how.kind === "refused") return loadEncodeRarer().then(({ refuseBody }) => refuseBody(call, how));
    const encoded = encodeCommon(how, init, boundary, client);
    return encoded ? keep(encoded) : encodeOnUse(how, init, boundary, client).then(keep);
  };
}

async function encodeOnUse(...body: Parameters<typeof encodeCommon>): Promise<EncodedBody> {
  return (await loadEncodeRarer()).encodeRarer(...body);
}

/** What few calls need of the code for bodies. @throws CallError `NOT_LOADED` */
export function loadEncodeRarer() {
  return load("encodes this body", () => import("./encode-rarer.js"));
}

/** A body whose failure to be sent is told by the file that cannot be read, if it is that. */
function explained(encoded: EncodedBody, value: unknown): EncodedBody {
  const lookAfter = (sending: Promise<Response>) =>
    sending.catch((error) =>
      loadEncodeRarer().then(
        ({ explainFailure }) => explainFailure(error, value, encoded),
        () => sending,
      ),
    );
  return { ...encoded, lookAfter };
}

const mebibyte = 2 ** 20;

/** JSON, text and plain forms, unless they are large. */
export function encodeCommon(
  { kind, mediaType, contentType, metadata }: Plan,
  { body, encoding }: CallInit,
  drawn: string | undefined,
  { overrides = encoding, codecs, toContent }: ClientBodies,
): EncodedBody | undefined {
  if (kind === "multipart") {
    const encodings = metadata?.encoding;
    const plain = encodePlain(body, { encodings, overrides, codecs, mediaType }, drawn);
    if (plain === undefined) return undefined;
    const { contentType, boundary, content } = plain;
    const asInit = () =>
      typeof content === "string" ? content : new Blob([...content], { type: contentType });
    const encoded = toContent ? toContent(plain) : asInit();
    // What is large is sent so that it leaves memory sooner.
    if (encoded instanceof Blob && encoded.size > mebibyte) return undefined;
    const common: EncodedBody = { contentType, body: encoded, boundary };
    return typeof content === "string" ? common : explained(common, body);
  }
  if (kind === "json" && codecs === undefined && isPlainJson(body)) {
    return { contentType: contentType ?? "application/json", body: JSON.stringify(body) };
  }
  const isText = kind === "other" && typeof body === "string";
  return isText ? { contentType: contentType ?? "text/plain", body } : undefined;
}

import type { Codecs, EncodingOverrides } from "@partwise/multipart";
import { encodePlain, isPlainJson } from "@partwise/multipart/plain";
import type { ClientBodies } from "./encode-rarer.js";
import type { EncodedBody, ToContent } from "./encode-whole.js";
import { CallError } from "./errors.js";
import { load } from "./load.js";
import { type Plan, plan } from "./plan.js";
import type { Call, CallInit } from "./policy.js";

/** Encodes the body of a call; gives nothing when there is none, or when it is left to a serializer of openapi-fetch. */
export type BodyEncoder = (call: Call) => EncodedBody | undefined | Promise<EncodedBody>;

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

  return ({ method, path, operation, init, context }) => {
    const { body, bodySerializer } = init;
    if (body === undefined || bodySerializer !== undefined) {
      return undefined;
    }
    if (method === "GET" || method === "HEAD") {
      throw new CallError(
        "BODY",
        `${method} ${path}: fetch sends no body with ${method}. Leave the body out.`,
      );
    }
    if (body instanceof FormData || body instanceof URLSearchParams) {
      return { body, contentType: null };
    }
    const how = plan(operation, init, overrides);
    if (how === undefined) {
      return undefined;
    }
    const keep = (encoded: EncodedBody) => {
      context[drawn] = encoded.boundary;
      return encoded;
    };
    const boundary = context[drawn] as string | undefined;
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

const mebibyte = 2 ** 20;

/** JSON, text and plain forms, unless they are large. */
function encodeCommon(
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
    const isLarge = encoded instanceof Blob && encoded.size > mebibyte;
    return isLarge ? undefined : { contentType, body: encoded, boundary };
  }
  if (kind === "json" && codecs === undefined && isPlainJson(body)) {
    return { contentType: contentType ?? "application/json", body: JSON.stringify(body) };
  }
  const isText = kind === "other" && typeof body === "string";
  return isText ? { contentType: contentType ?? "text/plain", body } : undefined;
}

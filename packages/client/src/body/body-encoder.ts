import { isMultipart } from "@partwise/multipart/page";
import type { ClientOptions } from "../contract/client-types.js";
import type { Call } from "../contract/policy.js";
import { contentTypeOf } from "../headers/headers-of.js";
import { load } from "../once/load.js";
import { asPieces, type RequestClass } from "../request/request-class.js";
import { encodeCommon } from "./encode-common.js";
import type { EncodedBody } from "./encode-whole.js";
import { plan } from "./plan.js";
import { showsBinary } from "./shows-binary.js";

/** Encodes the body of a call; gives nothing when there is none, or when it is left to a serializer of openapi-fetch. */
export type BodyEncoder = (call: Call) => EncodedBody | undefined | Promise<EncodedBody | undefined>;

/** Where a call keeps the boundary that it drew first. */
const drawn = Symbol("boundary");

/**
 * Makes the second step of a call: its body as the client's Request class takes it. The step may run once an attempt, and
 * draws the boundary once a call. A FormData or URLSearchParams goes out as it is, and what the caller has a serializer
 * for is left to openapi-fetch. What few bodies need is loaded with the first of them.
 */
export function bodyEncoder(
  { encoding: overrides, codecs, bodySerializer }: ClientOptions,
  requestClass: RequestClass | undefined,
): BodyEncoder {
  const client = { overrides, codecs, toContent: requestClass && asPieces };

  return (call) => {
    const { method, operation, init, context } = call;
    const { body } = init;
    if (body === undefined || (init.bodySerializer ?? bodySerializer)) {
      return undefined;
    }
    const boundary = context[drawn] as string | undefined;
    const keep = <Encoded extends EncodedBody | undefined>(encoded: Encoded) => {
      context[drawn] = encoded?.boundary;
      return encoded;
    };
    const header = contentTypeOf(init.headers);
    const chosen = operation || init.mediaType || (header && isMultipart(header)) ? header : undefined;
    if (!/^(GET|HEAD)$/.test(method)) {
      if (isForm(body)) return explained({ body, contentType: null }, body);
      const how = chosen === undefined ? plan(operation, init, showsBinary(body)) : undefined;
      const encoded = how && encodeCommon(how, init, boundary, client);
      if (encoded) return keep(typeof encoded.body === "string" ? encoded : explained(encoded, body));
      if (how === undefined && chosen === undefined) return undefined;
    }
    return loadEncodeRarer()
      .then(({ encodeRarer }) => encodeRarer(call, chosen, boundary, client))
      .then(keep);
  };
}

/** Whether a body is one that fetch itself encodes. */
export function isForm(body: unknown): body is FormData | URLSearchParams {
  return body instanceof FormData || body instanceof URLSearchParams;
}

/** What few calls need of the code for bodies. @throws CallError `NOT_LOADED` */
function loadEncodeRarer() {
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

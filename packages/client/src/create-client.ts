import { isReplayable } from "@partwise/multipart";
import createFetchClient, { type Middleware } from "openapi-fetch";
import { bodyEncoder } from "./body-encoder.js";
import type { Client, ClientOptions } from "./client-types.js";
import { keepContentType } from "./headers.js";
import { holdsBinary } from "./holds-binary.js";
import { assertPathParameters } from "./path-parameters.js";
import {
  aroundAttempt,
  aroundCall,
  type Call,
  type CallInit,
  type CallResult,
  type Fetch,
} from "./policy.js";
import { parseAsOf, readData } from "./read-data.js";
import { asPieces, forMiddleware, requestClassOf } from "./request-class.js";
import { rememberCall } from "./unwrap.js";

// openapi-fetch calls this method of the answer. To ask for "stream" would make a stream that nobody reads.
const untouched = "toString";

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

type FetchRequest = (
  method: string,
  path: string,
  init: Readonly<Record<string, unknown>>,
) => Promise<CallResult>;
type CallByMethod = (path: `/${string}`, init?: CallInit) => Promise<CallResult>;

/**
 * Makes a client on openapi-fetch whose bodies follow the description. The paths are inferred from
 * `operations`, or given: `createClient<paths>({ ... })`. HTTP failures are results; a call rejects
 * with MultipartError or CallError for what cannot be sent or read, and as `fetch` does otherwise.
 */
export function createClient<Paths, ErrorBody = never>(
  options: ClientOptions<Paths> = {},
): Client<Paths, ErrorBody> {
  const { operations, policies = [], encoding, codecs, ...fetchOptions } = options;
  const core = createFetchClient<Record<string, never>>(fetchOptions);
  const fetchRequest = core.request as unknown as FetchRequest;
  const encodes = fetchOptions.bodySerializer === undefined;
  const seams = policies.flatMap(({ attempt }) => attempt ?? []);
  const requestClass = requestClassOf(fetchOptions.Request);
  const encode = bodyEncoder(encoding, codecs, requestClass && asPieces);
  const run = aroundCall(policies, send);
  let hasMiddleware = false;

  function request(method: string, path: `/${string}`, init: CallInit = {}): Promise<CallResult> {
    const operation = operations?.[path]?.[method.toLowerCase()];
    return run({
      method: method.toUpperCase(),
      path,
      operation,
      init,
      replayable: isReplayable(init.body),
      binary: holdsBinary(init.body, operation),
      context: {},
    });
  }

  async function send(call: Call): Promise<CallResult> {
    const { mediaType, encoding, parseAs, ...init } = call.init;
    assertPathParameters(call);
    const { init: encoded, contentType } = encodes ? await encode(call) : { init: {} };
    const rebuildable = requestClass && (hasMiddleware || init.middleware) ? requestClass : undefined;
    const result = await fetchRequest(call.method, call.path, {
      ...init,
      ...encoded,
      ...(rebuildable && { Request: rebuildable[forMiddleware]() }),
      ...((seams.length > 0 || contentType !== undefined) && { fetch: fetchOf(call, contentType) }),
      parseAs: requestClass ? untouched : "stream",
    });
    const { response } = result;
    rememberCall(response, call);
    if (!response.ok || result.error !== undefined) {
      return result;
    }
    const isEmpty = response.status === 204 || call.method === "HEAD";
    const data = isEmpty
      ? undefined
      : await readData(response, parseAs ?? parseAsOf(call.operation, response));
    return { data, response };
  }

  /** The fetch of one call: the Content-Type of a multipart body is kept, then come the attempt seams. */
  function fetchOf(call: Call, contentType: string | undefined): Fetch {
    const fetch: Fetch = call.init.fetch ?? fetchOptions.fetch ?? globalThis.fetch;
    return (request, options) =>
      aroundAttempt(seams, call, (request, init) =>
        fetch(request, options || init ? { ...options, ...init } : undefined),
      )(contentType === undefined ? request : keepContentType(request, contentType));
  }

  function use(...middleware: Middleware[]): void {
    hasMiddleware = true;
    core.use(...middleware);
  }

  const calls = Object.fromEntries(
    methods.map((method): [string, CallByMethod] => [method, (path, init) => request(method, path, init)]),
  );
  // The one place where our types meet the untyped run time: checked by the tests, not by the compiler.
  return { ...calls, request, use, eject: core.eject } as unknown as Client<Paths, ErrorBody>;
}

import { isMultipart, isPlainJson, isReplayable } from "@partwise/multipart/plain";
import createFetchClient, { type Middleware } from "openapi-fetch";
import { bodyEncoder } from "./body-encoder.js";
import type { Client, ClientOptions } from "./client-types.js";
import type { EncodedBody } from "./encode-whole.js";
import { keepContentType, withContentType } from "./headers.js";
import { holdsBinary } from "./holds-binary.js";
import { load } from "./load.js";
import { assertPathParameters } from "./path-parameters.js";
import { serializePath } from "./path-serializer.js";
import {
  aroundAttempt,
  aroundCall,
  type Call,
  type CallInit,
  type CallResult,
  type Fetch,
} from "./policy.js";
import { parseAsOf, readData } from "./read-data.js";
import { asPieces, forMiddleware, type OutgoingInit, outgoing, requestClassOf } from "./request-class.js";
import { globalFetch, RequestStandIn } from "./request-stand-in.js";
import { rememberCall } from "./unwrap.js";

// openapi-fetch calls this method of the answer. To ask for "stream" would make a stream that nobody reads.
const untouched = "toString";

/** Options of a call that openapi-fetch has no use for: they would end up on the Request. */
const own: ReadonlySet<string> = new Set(["mediaType", "encoding"]);

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

function headersOf({ headers }: CallInit, encoded: EncodedBody | undefined): CallInit["headers"] {
  return encoded ? withContentType(headers, encoded.contentType) : headers;
}

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
  // For a transport's own Requests, which merge the headers themselves.
  const headless = createFetchClient<Record<string, never>>({ ...fetchOptions, headers: {} });
  const fetchHeadless = headless.request as unknown as FetchRequest;
  const encodes = fetchOptions.bodySerializer === undefined;
  const seams = policies.flatMap(({ attempt }) => attempt ?? []);
  const keepsRequests = policies.every(({ attempt, keepsRequest }) => !attempt || keepsRequest);
  const requestClass = requestClassOf(fetchOptions.Request);
  const encode = bodyEncoder(encoding, codecs, requestClass && asPieces);
  const run = aroundCall(policies, send);
  const { signal = null } = fetchOptions as CallInit;
  const mayLeave =
    signal || policies.some(({ call, attempt, leavesNothing }) => (call || attempt) && !leavesNothing);
  let hasMiddleware = false;

  function request(method: string, path: `/${string}`, init: CallInit = {}): Promise<CallResult> {
    return mayLeave || hasMiddleware || init.middleware
      ? startToEnd(method, path, { signal, ...init })
      : start(method, path, init);
  }

  async function startToEnd(...[method, path, init]: Parameters<typeof start>): Promise<CallResult> {
    const { endWithCall } = await load("ends what a call leaves", () => import("./end-with-call.js"));
    return endWithCall(init, (init) => start(method, path, init));
  }

  function start(method: string, path: `/${string}`, init: CallInit): Promise<CallResult> {
    try {
      const operation = operations?.[path]?.[method.toLowerCase()];
      const { body } = init;
      return run({
        method: method.toUpperCase(),
        path,
        operation,
        init,
        // Nearly all are plain, which is the quicker look.
        replayable: isPlainJson(body) || isReplayable(body),
        binary: holdsBinary(body, operation, init.encoding ?? encoding),
        context: {},
      });
    } catch (error) {
      // A getter of the body may throw anything.
      return Promise.reject(error);
    }
  }

  async function send(call: Call): Promise<CallResult> {
    const { method, path, init } = call;
    init.signal?.throwIfAborted();
    assertPathParameters(call);
    const encoding = encodes ? encode(call) : undefined;
    const encoded = encoding && "then" in encoding ? await encoding : encoding;
    const fetch: Fetch = init.fetch ?? fetchOptions.fetch ?? globalThis.fetch;
    const rebuilds = hasMiddleware || init.middleware !== undefined;
    const takesParts = requestClass && !rebuilds && !init.Request && (encoded || init.body === undefined);
    const standsIn =
      keepsRequests && !rebuilds && !init.Request && !fetchOptions.Request && fetch === globalFetch;
    const replaced = requestClass && rebuilds ? requestClass[forMiddleware]() : init.Request;
    const options: Record<string | symbol, unknown> = {
      // All keys at once: to add one to a copy takes Node 20 as long as all else that is done here.
      method,
      params: init.params,
      headers: takesParts ? undefined : headersOf(init, encoded),
      body: takesParts ? undefined : init.body,
      bodySerializer: encoded ? () => encoded.body : init.bodySerializer,
      pathSerializer: init.pathSerializer ?? fetchOptions.pathSerializer ?? serializePath,
      Request: standsIn ? RequestStandIn : replaced,
      parseAs: requestClass || standsIn ? untouched : "stream",
      fetch: fetchOf(call, encoded, standsIn ? RequestStandIn.send : fetch),
      [outgoing]: takesParts && outgoingOf(call, encoded),
    };
    for (const key of Object.keys(init)) if (!(key in options) && !own.has(key)) options[key] = init[key];
    if (encoded?.body instanceof ReadableStream) options.duplex = "half";
    const result = await (takesParts ? fetchHeadless : fetchRequest)(method, path, options);
    const { response } = result;
    const failed = !response.ok || result.error !== undefined;
    if (!failed && (response.status === 204 || method === "HEAD")) return { data: undefined, response };
    rememberCall(response, call);
    return failed
      ? result
      : { data: await readData(response, init.parseAs ?? parseAsOf(call.operation, response)), response };
  }

  function outgoingOf({ init }: Call, encoded: EncodedBody | undefined): OutgoingInit {
    const contentType = encoded && { "content-type": encoded.contentType };
    return {
      content: encoded?.body,
      headers: [fetchOptions.headers, init.headers, contentType, init.params?.header],
    };
  }

  /** The fetch of one call: the Content-Type of a multipart body is kept, then come the attempt seams. */
  function fetchOf(call: Call, encoded: EncodedBody | undefined, fetch: Fetch): Fetch {
    const contentType = encoded?.contentType;
    const keeps = contentType && isMultipart(contentType);
    return (request, options) =>
      aroundAttempt(seams, call, (request, init) => {
        const sent = fetch(request, options && init ? { ...options, ...init } : (init ?? options));
        return encoded?.onFailure ? sent.catch(encoded.onFailure) : sent;
      })(keeps ? keepContentType(request, contentType) : request);
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

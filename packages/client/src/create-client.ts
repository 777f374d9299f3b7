import { isMultipart, isReplayable } from "@partwise/multipart/plain";
import createFetchClient, { type ClientOptions as FetchClientOptions, type Middleware } from "openapi-fetch";
import { acceptOf } from "./accept/accept-of.js";
import { bodyEncoder } from "./body-encoder.js";
import type { Client, ClientOptions } from "./client-types.js";
import type { EncodedBody } from "./encode-whole.js";
import { headersOf } from "./headers.js";
import { holdsBinary } from "./holds-binary.js";
import { loadSendRarer } from "./load-send-rarer.js";
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
export function createClient<Paths, ErrorBody = never, Variables = unknown, Kinds = unknown>(
  options: ClientOptions<Paths, Variables, Kinds> = {},
): Client<Paths, ErrorBody> {
  const clientOptions = options as ClientOptions;
  const { operations, policies = [], encoding, codecs, servers, ...rest } = clientOptions;
  const { baseUrl, credentials } = rest;
  const fetchOptions = rest as FetchClientOptions;
  // The headers are merged here.
  const core = createFetchClient<Record<string, never>>({ ...fetchOptions, headers: {} });
  const fetchRequest = core.request as unknown as FetchRequest;
  const encodes = fetchOptions.bodySerializer === undefined;
  const seams = policies.flatMap(({ attempt }) => attempt ?? []);
  const keepsRequests = policies.every(({ attempt, keepsRequest }) => !attempt || keepsRequest);
  const requestClass = requestClassOf(fetchOptions.Request);
  const encode = bodyEncoder(encoding, codecs, requestClass && asPieces);
  const isPrepared = typeof credentials === "object" || (operations && (servers || baseUrl === undefined));
  const run = aroundCall(policies, send);
  const { signal = null } = fetchOptions;
  const mayLeave =
    signal || policies.some(({ call, attempt, leavesNothing }) => (call || attempt) && !leavesNothing);
  let hasMiddleware = false;

  function request(method: string, path: `/${string}`, init: CallInit = {}): Promise<CallResult> {
    return mayLeave || hasMiddleware || init.middleware
      ? startToEnd(method, path, { signal, ...init })
      : start(method, path, init);
  }

  async function startToEnd(...[method, path, init]: Parameters<typeof start>): Promise<CallResult> {
    const { endWithCall } = await loadSendRarer();
    return endWithCall(init, (init) => start(method, path, init));
  }

  function start(method: string, path: `/${string}`, init: CallInit): Promise<CallResult> {
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

  async function send(given: Call): Promise<CallResult> {
    const isRarer = isPrepared || given.operation?.servers || given.init.accept;
    const call = isRarer ? await (await loadSendRarer()).prepareCall(given, clientOptions) : given;
    const { method, path, init, operation } = call;
    init.signal?.throwIfAborted();
    assertPathParameters(call);
    const accept = operation && acceptOf(operation);
    const encoding = encodes ? encode(call) : undefined;
    const encoded = encoding && "then" in encoding ? await encoding : encoding;
    const fetch: Fetch = init.fetch ?? fetchOptions.fetch ?? globalThis.fetch;
    const rebuilds = hasMiddleware || init.middleware !== undefined;
    const takesParts = requestClass && !rebuilds && !init.Request && (encoded || init.body === undefined);
    const standsIn =
      keepsRequests && !rebuilds && !init.Request && !fetchOptions.Request && fetch === globalFetch;
    const replaced = requestClass && rebuilds ? requestClass[forMiddleware]() : init.Request;
    const headers = headersOf(fetchOptions.headers, init, accept, encoded?.contentType);
    const outgoingInit: OutgoingInit = { content: encoded?.body, headers: [headers, init.params?.header] };
    const options: Record<string | symbol, unknown> = {
      // All keys at once: to add one to a copy takes Node 20 as long as all else that is done here.
      method,
      params: init.params,
      headers: takesParts ? undefined : headers,
      body: takesParts ? undefined : init.body,
      bodySerializer: encoded ? () => encoded.body : init.bodySerializer,
      pathSerializer: init.pathSerializer ?? fetchOptions.pathSerializer ?? serializePath,
      Request: standsIn ? RequestStandIn : replaced,
      parseAs: requestClass || standsIn ? untouched : "stream",
      fetch: fetchOf(call, encoded, standsIn ? RequestStandIn.send : fetch),
      [outgoing]: takesParts && outgoingInit,
    };
    for (const key of Object.keys(init)) if (!(key in options) && !own.has(key)) options[key] = init[key];
    if (encoded?.body instanceof ReadableStream) options.duplex = "half";
    const result = await fetchRequest(method, path, options);
    const { response } = result;
    const failed = !response.ok || result.error !== undefined;
    if (!failed && (response.status === 204 || method === "HEAD")) return { data: undefined, response };
    rememberCall(response, call);
    return failed
      ? result
      : { data: await readData(response, init.parseAs ?? parseAsOf(call.operation, response)), response };
  }

  /** The fetch of one call: the Content-Type of a multipart body is kept, then come the attempt seams. */
  function fetchOf(call: Call, encoded: EncodedBody | undefined, fetch: Fetch): Fetch {
    const contentType = encoded?.contentType;
    const keeps = contentType && isMultipart(contentType);
    return (request, options) => {
      const attempt = aroundAttempt(seams, call, (request, init) => {
        const sent = fetch(request, options && init ? { ...options, ...init } : (init ?? options));
        return encoded?.onFailure ? sent.catch(encoded.onFailure) : sent;
      });
      return keeps && request.headers.get("content-type") !== contentType
        ? loadSendRarer().then(({ keepContentType }) => attempt(keepContentType(request, contentType)))
        : attempt(request);
    };
  }

  function use(...middleware: Middleware[]): void {
    hasMiddleware = true;
    core.use(...middleware);
  }

  // In capitals, of all that openapi-fetch has.
  const methods = Object.keys(core).filter((name) => name < "a");
  const calls = Object.fromEntries(
    methods.map((method): [string, CallByMethod] => [method, (path, init) => request(method, path, init)]),
  );
  // The one place where our types meet the untyped run time: checked by the tests, not by the compiler.
  return { ...calls, request, use, eject: core.eject } as unknown as Client<Paths, ErrorBody>;
}

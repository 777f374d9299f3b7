import type { EncodingOverrides } from "@partwise/multipart";
import { isMultipart, isPlainJson, isReplayable } from "@partwise/multipart/page";
import createFetchClient, { type ClientOptions as FetchClientOptions, type Middleware } from "openapi-fetch";
import { acceptOf } from "./accept/accept-of.js";
import { loadRarer, readData } from "./answer/read-data.js";
import { bodyEncoder, isForm } from "./body/body-encoder.js";
import type { EncodedBody } from "./body/encode-whole.js";
import { loadSendRarer } from "./call/load-send-rarer.js";
import type { LaidOutNames } from "./contract/body-types.js";
import type { Client, ClientOptions } from "./contract/client-types.js";
import {
  aroundAttempt,
  aroundCall,
  asGiven,
  type Call,
  type CallInit,
  type CallResult,
  type Fetch,
} from "./contract/policy.js";
import { headersOf } from "./headers/headers.js";
import { serializePath } from "./parameters/path-serializer.js";
import { arePlain } from "./parameters/plain-parameters.js";
import {
  asPieces,
  forMiddleware,
  type OutgoingInit,
  outgoing,
  requestClassOf,
} from "./request/request-class.js";
import { globalFetch, hrefOf, RequestStandIn } from "./request/request-stand-in.js";
import { rememberCall } from "./result/remember-call.js";

// openapi-fetch calls this method of the answer, and reads nothing. To ask for "stream" would make a stream that nobody
// reads, and SvelteKit gives no text after it. Its result is absent where openapi-fetch knows that the answer is empty.
const untouched = "toString";

/** Options of a call that openapi-fetch has no use for: they would end up on the Request. */
const own = /^(mediaType|encoding|reconnect)$/;

/** What a fetch of the caller's own gives may be no Response at all. */
async function completed(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  return "text" in response && response.headers ? response : (await loadRarer()).completeMock(response);
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
export function createClient<
  Paths,
  ErrorBody = never,
  Variables = unknown,
  Kinds = unknown,
  const Encoding extends EncodingOverrides = EncodingOverrides,
>(
  options: ClientOptions<Paths, Variables, Kinds, Encoding> = {},
): Client<Paths, ErrorBody, LaidOutNames<Encoding>> {
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
  const isPrepared =
    typeof credentials === "object" ||
    (operations && servers) ||
    (baseUrl ? /[?#]/.test(baseUrl) || !hrefOf(baseUrl, globalThis.origin) : operations);
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
    // It looks after Node streams, which may fail before all is loaded.
    isReplayable(init.body);
    const { endWithCall } = await loadSendRarer();
    return endWithCall(init, (init) => start(method, path, init));
  }

  function start(method: string, path: `/${string}`, init: CallInit): Promise<CallResult> {
    try {
      const operation = operations?.[path]?.[method.toLowerCase()];
      const { body } = init;
      // Nearly all are plain, which is the quicker look.
      const isPlain = isPlainJson(body);
      return run({
        method: method.toUpperCase(),
        path,
        operation,
        init,
        replayable: isPlain || isReplayable(body),
        // What else is no JSON is refused, or small.
        binary: !isPlain && typeof body === "object" && !isForm(body),
        streams: requestClass !== undefined,
        context: { [asGiven]: init },
      });
    } catch (error) {
      // A getter of the body may throw anything.
      return Promise.reject(error);
    }
  }

  async function send(given: Call): Promise<CallResult> {
    const { accept: asked, onProgress, baseUrl: ownBaseUrl } = given.init;
    const isPlain =
      !(isPrepared || given.operation?.servers || asked || onProgress || ownBaseUrl) && arePlain(given);
    const call = isPlain ? given : await (await loadSendRarer()).prepareCall(given, clientOptions);
    const { method, path, init, operation } = call;
    init.signal?.throwIfAborted();
    const accept = operation && acceptOf(operation);
    const encoding = encodes ? encode(call) : undefined;
    const encoded = encoding && "then" in encoding ? await encoding : encoding;
    const fetch: Fetch = init.fetch ?? fetchOptions.fetch ?? globalThis.fetch;
    const rebuilds = hasMiddleware || init.middleware;
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
      parseAs: untouched,
      fetch: fetchOf(call, encoded, fetch),
      [outgoing]: takesParts && outgoingInit,
    };
    for (const key of Object.keys(init)) if (!(key in options) && !own.test(key)) options[key] = init[key];
    if (encoded?.body instanceof ReadableStream) options.duplex = "half";
    const result = await fetchRequest(method, path, options);
    const { response } = result;
    if (!response.ok || result.error !== undefined) {
      rememberCall(response, call);
      const { status, statusText } = response;
      // What stands for a failure that says nothing, so that nobody takes it for a success; as in openapi-fetch without `operations`.
      const isSilent = result.error === undefined || result.error === "";
      const failure = isSilent && !operations ? undefined : { status, statusText };
      return { error: result.error || failure, response };
    }
    const isEmpty = response.status === 204 || method === "HEAD" || !(call.operation || result.data);
    if (isEmpty && !init.parseAs) return { data: undefined, response };
    rememberCall(response, call);
    return {
      data: await readData(response, call, (init) => request(method, path as `/${string}`, init)),
      response,
    };
  }

  /**
   * The fetch of one call: the Content-Type of a multipart body is kept, then come the attempt seams. A fetch that is
   * neither the run time's nor a transport's of ours may heed the signal of its Request alone.
   */
  function fetchOf(call: Call, encoded: EncodedBody | undefined, fetch: Fetch): Fetch {
    const contentType = encoded?.contentType;
    const keeps = contentType && isMultipart(contentType);
    const lookAfter = encoded?.lookAfter ?? ((answer) => answer);
    const send = fetch === globalFetch ? RequestStandIn.send : fetch;
    const isForeign = send === fetch && !(forMiddleware in fetch);
    return (request, options) => {
      const attempt = aroundAttempt(seams, call, (request, init) => {
        const own = init && isForeign ? new (request.constructor as typeof Request)(request, init) : request;
        const { signal } = call.init;
        const sending = signal?.aborted
          ? Promise.reject(signal.reason)
          : send(own, options && init ? { ...options, ...init } : (init ?? options));
        return lookAfter(isForeign ? completed(sending) : sending);
      });
      // A seam may reject without sending anything.
      return lookAfter(
        keeps && request.headers.get("content-type") !== contentType
          ? loadSendRarer().then(({ keepContentType }) => attempt(keepContentType(request, contentType)))
          : attempt(request),
      );
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
  return { ...calls, request, use, eject: core.eject } as unknown as Client<
    Paths,
    ErrorBody,
    LaidOutNames<Encoding>
  >;
}

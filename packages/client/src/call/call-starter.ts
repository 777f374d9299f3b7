import { isLosslessJson, isReplayable } from "@partwise/multipart/page";
import type { Middleware } from "openapi-fetch";
import { loadReadOnUse } from "../answer/read-data.js";
import { encodeBody } from "../body/encode-body.js";
import { isForm } from "../body/plan-body.js";
import type { ClientOptions } from "../contract/client-types.js";
import { aroundCall, asGiven, type Call, type CallInit, type CallResult } from "../contract/policy.js";
import { hrefOf } from "../request/href-of.js";
import { asPieces, requestClassOf } from "../request/request-class.js";
import type { CallSettings, StartCall } from "./call-settings.js";
import { loadCallCode } from "./load-call-code.js";
import { planCall } from "./plan-call.js";
import { readResult } from "./read-result.js";
import { type FetchRequest, sendRequest } from "./send-request.js";

/**
 * Makes the function that starts a client's calls: through the policies to `sendCall`. A call has a signal of its own where
 * a policy, a middleware or the client's own signal may leave the call before its answer arrives.
 */
export function callStarter(
  options: ClientOptions,
  baseUrl: string,
  fetchRequest: FetchRequest,
  middleware: readonly Middleware[],
): StartCall {
  const { operations, policies = [], signal, servers, credentials } = options;
  const requestClass = requestClassOf(options.Request);
  const rebuilds = policies.some(({ rebuildsRequest }) => rebuildsRequest);
  const settings: CallSettings = {
    ...options,
    seams: policies.flatMap(({ attempt }) => attempt ?? []),
    toContent: requestClass && asPieces,
    prepares:
      operations?.$contract ||
      typeof credentials === "object" ||
      (operations && servers) ||
      (baseUrl ? /[?#[]/.test(baseUrl) || !hrefOf(baseUrl, globalThis.origin) : operations),
    middleware,
    mayRebuild: (init) => rebuilds || middleware.length || init.middleware,
    request: fetchRequest,
  };
  const run = aroundCall(policies, (call) => sendCall(call, settings, start));
  const mayLeave =
    signal || policies.some(({ call, attempt, leavesNothing }) => (call ?? attempt) && !leavesNothing);

  function start(method: string, path: string, init?: CallInit | null): Promise<CallResult> {
    init ??= {};
    return mayLeave || settings.mayRebuild(init)
      ? startWithSignal(method, path, { signal, ...init } as CallInit)
      : startAtOnce(method, path, init);
  }

  async function startWithSignal(method: string, path: string, init: CallInit): Promise<CallResult> {
    // Called for its effect on Node streams: one that fails before the code is loaded would end the process.
    isReplayable(init.body);
    const code = await loadCallCode();
    return code.endWithCall(init, (init) => startAtOnce(method, path, init));
  }

  function startAtOnce(method: string, path: string, init: CallInit): Promise<CallResult> {
    try {
      const operation = operations?.[path as `/${string}`]?.[method.toLowerCase()];
      const { body } = init;
      // Nearly all bodies are JSON without a binary, and this test is quicker than the one for streams.
      const isJson = isLosslessJson(body);
      return run({
        method: method.toUpperCase(),
        path,
        operation,
        init,
        replayable: isJson || isReplayable(body),
        // An object that is neither JSON nor a form holds a binary, or is refused.
        binary: !isJson && typeof body === "object" && !isForm(body),
        streams: Boolean(requestClass),
        context: { [asGiven]: init },
      });
    } catch (error) {
      // A getter in the body may throw any error.
      return Promise.reject(error);
    }
  }

  return start;
}

/**
 * The four steps of every call: plan, encode, send, read. No step that is done at once is awaited, so that a caller cannot
 * change a small body after making the call. `start` reopens a stream of events.
 */
async function sendCall(given: Call, settings: CallSettings, start: StartCall): Promise<CallResult> {
  const planning = planCall(given, settings);
  const { call, body } = "then" in planning ? await planning : planning;
  const encoding = encodeBody(call, body, settings);
  const encoded = encoding && "then" in encoding ? await encoding : encoding;
  const unread = await sendRequest(call, encoded, settings);
  const result = await readResult(unread, call, settings.operations, start);
  return call.operation?.dates ? (await loadReadOnUse()).dates(result, call) : result;
}

import { isPlainJson, isReplayable } from "@partwise/multipart/page";
import { bodyEncoder, isForm } from "../body/body-encoder.js";
import type { ClientOptions } from "../contract/client-types.js";
import { aroundCall, asGiven, type Call, type CallInit, type CallResult } from "../contract/policy.js";
import { arePlain } from "../parameters/plain-parameters.js";
import { hrefOf } from "../request/href-of.js";
import { requestClassOf } from "../request/request-class.js";
import { loadCallCode } from "./load-call-code.js";
import { readResult } from "./read-result.js";
import { type FetchRequest, requestSender } from "./send-request.js";

/** Calls an operation. Rejects, and never throws. */
export type StartCall = (method: string, path: string, init?: CallInit) => Promise<CallResult>;

/**
 * Makes what starts the calls of a client: through the policies to `send`, which is the four steps of every call. Where a
 * policy, a middleware or the client's own signal may leave a call before its answer is there, the call has a signal of its own.
 */
export function callStarter(
  options: ClientOptions,
  fetchRequest: FetchRequest,
  mayRebuild: (init: CallInit) => unknown,
): StartCall {
  const { operations, policies = [], signal, servers, baseUrl, credentials } = options;
  const requestClass = requestClassOf(options.Request);
  // Whether every call is prepared: for credentials, a choice of servers, or a base URL that has to be refused.
  const isPrepared =
    typeof credentials === "object" ||
    (operations && servers) ||
    (baseUrl ? /[?#]/.test(baseUrl) || !hrefOf(baseUrl, globalThis.origin) : operations);
  const encode = bodyEncoder(options, requestClass);
  const sendRequest = requestSender(options, policies, requestClass, fetchRequest, mayRebuild);
  const run = aroundCall(policies, send);
  const mayLeave = signal || policies.some(({ leavesNothing }) => !leavesNothing);

  function start(method: string, path: string, init: CallInit = {}): Promise<CallResult> {
    return mayLeave || mayRebuild(init)
      ? startToEnd(method, path, { signal, ...init } as CallInit)
      : startAtOnce(method, path, init);
  }

  async function startToEnd(method: string, path: string, init: CallInit): Promise<CallResult> {
    // It looks after Node streams, which may fail before the code is loaded.
    isReplayable(init.body);
    const { endWithCall } = await loadCallCode();
    return endWithCall(init, (init) => startAtOnce(method, path, init));
  }

  function startAtOnce(method: string, path: string, init: CallInit): Promise<CallResult> {
    try {
      const operation = operations?.[path as `/${string}`]?.[method.toLowerCase()];
      const { body } = init;
      // Nearly all bodies are JSON without a binary: this look is quicker than the one for streams.
      const isJson = isPlainJson(body);
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
      // A getter of the body may throw anything.
      return Promise.reject(error);
    }
  }

  /** Waits for no step that is done at once: nobody can change the body of a small call after the call is made. */
  async function send(given: Call): Promise<CallResult> {
    const { accept, onProgress, baseUrl } = given.init;
    const isPlanned =
      !(isPrepared || given.operation?.servers || accept || onProgress || baseUrl) && arePlain(given);
    const call = isPlanned ? given : await (await loadCallCode()).prepareCall(given, options);
    call.init.signal?.throwIfAborted();
    const encoding = encode(call);
    const encoded = encoding && "then" in encoding ? await encoding : encoding;
    const unread = await sendRequest(call, encoded);
    return await readResult(unread, call, operations, start);
  }

  return start;
}

import type { ClientOptions } from "../client-types.js";
import { loadSendRarer } from "../load-send-rarer.js";
import type { Call, CallResult } from "../policy.js";

/** Sends a call. */
export type SendCall = (call: Call) => Promise<CallResult>;

/** Sends each call as it is, but for those that need a server, credentials or a media type chosen: the code for it is loaded. */
export function prepared(options: ClientOptions, send: SendCall): SendCall {
  const { operations, servers, baseUrl, credentials } = options;
  const isAlways = typeof credentials === "object" || (operations && (servers || baseUrl === undefined));
  return (call) =>
    isAlways || call.operation?.servers || call.init.accept
      ? loadSendRarer().then(({ prepareCall }) => prepareCall(call, options, send))
      : send(call);
}

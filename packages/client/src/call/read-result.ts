import { readData } from "../answer/read-data.js";
import type { ClientOptions } from "../contract/client-types.js";
import type { Call, CallResult } from "../contract/policy.js";
import { rememberCall } from "../result/remember-call.js";
import type { StartCall } from "./call-settings.js";
import type { UnreadResult } from "./send-request.js";

/** The last step of a call: the result, with the data of the answer. `start` reopens a stream of events. */
export async function readResult(
  { data, error, response }: UnreadResult,
  call: Call,
  operations: ClientOptions["operations"],
  start: StartCall,
): Promise<CallResult> {
  const { ok, status, statusText } = response;
  if (!ok || error !== undefined) {
    rememberCall(response, call);
    // A failure without a body becomes `{ status, statusText }`, so that `error` is never falsy; without `operations`,
    // `error` is as in openapi-fetch.
    const isSilent = error === undefined || error === "";
    const failure = isSilent && !operations ? undefined : { status, statusText };
    return { error: error || failure, response };
  }
  const isEmpty = status === 204 || call.method === "HEAD" || !(call.operation || data);
  if (isEmpty && !call.init.parseAs) return { data: undefined, response };
  rememberCall(response, call);
  return { data: await readData(response, call, start), response };
}

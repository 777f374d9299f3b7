import type { ClientOptions as FetchClientOptions } from "openapi-fetch";
import { chooseAccept } from "../accept/choose-accept.js";
import { foundOnce, load, needsSerializing } from "../at-once.js";
import { releaseSources } from "../body/release-sources.js";
import type { ClientOptions } from "../contract/client-types.js";
import type { Call, CallInit } from "../contract/policy.js";
import { withCredentials } from "../credentials/with-credentials.js";
import { assertCallable } from "../servers/assert-callable.js";
import { serverChooser } from "../servers/server-chooser.js";
import { assertContract } from "./assert-contract.js";
import { refuseProgress } from "./refuse-progress.js";

/**
 * The call with its server, its credentials, its media type and its parameters, as the description, the options and
 * the call decide.
 * @throws {CallError} `CONTRACT`, `BASE_URL`, `CREDENTIALS`, `MEDIA_TYPE`, `TRANSPORT`, `PARAMETER`, `PATH_PARAMETER`
 */
export async function prepareCall(call: Call, options: ClientOptions): Promise<Call> {
  if (call.init.onProgress) refuseProgress(call, options);
  const prepared = await withServer(call, options).catch((error) => {
    releaseSources(call.init.body, error);
    throw error;
  });
  if (!needsSerializing(prepared)) return prepared;
  const { describedCall } = await load("encodes parameters", () => import("../parameters/described-call.js"));
  return describedCall(prepared, options as FetchClientOptions);
}

async function withServer(call: Call, options: ClientOptions): Promise<Call> {
  assertContract(options.operations);
  const asked = call.init.accept ? chooseAccept(call) : call;
  const placed = options.operations && !call.init.baseUrl ? toServer(asked, options) : asked;
  assertCallable(placed, options);
  if (typeof options.credentials !== "object") return placed;
  const { init, ...rest } = await withCredentials(placed, options);
  // An object of credentials is no option for fetch.
  return { ...rest, init: { credentials: undefined, ...init } };
}

const chooserOf = foundOnce(serverChooser);

function toServer(call: Call, options: ClientOptions): Call {
  const baseUrl = chooserOf(options)(call.operation);
  const init: CallInit = { ...call.init, baseUrl };
  return { ...call, init };
}

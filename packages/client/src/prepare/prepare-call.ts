import type { ClientOptions as FetchClientOptions } from "openapi-fetch";
import { chooseAccept } from "../accept/choose-accept.js";
import { arePlain, foundOnce, load } from "../at-once.js";
import type { ClientOptions } from "../client-types.js";
import { withCredentials } from "../credentials/with-credentials.js";
import type { Call, CallInit } from "../policy.js";
import { refuseProgress } from "../sending/refuse-progress.js";
import { releaseSources } from "../sending/release-sources.js";
import { assertCallable } from "../servers/assert-callable.js";
import { serverChooser } from "../servers/server-chooser.js";

/**
 * The call with its server, its credentials, its media type and its parameters, as the description, the options and
 * the call decide.
 * @throws CallError `BASE_URL`, `CREDENTIALS`, `MEDIA_TYPE`, `TRANSPORT`, `PARAMETER`, `PATH_PARAMETER`
 */
export async function prepareCall(call: Call, options: ClientOptions): Promise<Call> {
  if (call.init.onProgress) refuseProgress(call, options);
  const prepared = await withServer(call, options).catch((error) => {
    releaseSources(call.init.body, error);
    throw error;
  });
  if (arePlain(prepared)) return prepared;
  const { describedCall } = await load("encodes parameters", () => import("../parameters/described-call.js"));
  return describedCall(prepared, options as FetchClientOptions);
}

async function withServer(call: Call, options: ClientOptions): Promise<Call> {
  const asked = call.init.accept ? chooseAccept(call) : call;
  const placed = options.operations && !call.init.baseUrl ? toServer(asked, options) : asked;
  assertCallable(placed, options);
  if (typeof options.credentials !== "object") return placed;
  const { init, ...rest } = await withCredentials(placed, options);
  // The client's own ones are none of fetch's.
  return { ...rest, init: { credentials: undefined, ...init } };
}

const chooserOf = foundOnce(serverChooser);

function toServer(call: Call, options: ClientOptions): Call {
  const baseUrl = chooserOf(options)(call.operation);
  const init: CallInit = { ...call.init, baseUrl };
  return { ...call, init };
}

import { chooseAccept } from "../accept/choose-accept.js";
import type { ClientOptions } from "../client-types.js";
import { withCredentials } from "../credentials/with-credentials.js";
import { foundOnce } from "../found-once.js";
import type { Call, CallInit, CallResult } from "../policy.js";
import { serverChooser } from "../servers/server-chooser.js";
import type { SendCall } from "./prepared.js";

/**
 * Sends a call to the server, with the credentials, and for the media type that the description, the options and the call
 * decide on.
 * @throws CallError `BASE_URL`, `CREDENTIALS`, `MEDIA_TYPE`
 */
export async function prepareCall(call: Call, options: ClientOptions, send: SendCall): Promise<CallResult> {
  const asked = call.init.accept ? chooseAccept(call) : call;
  const placed = options.operations && !call.init.baseUrl ? toServer(asked, options) : asked;
  if (typeof options.credentials !== "object") return send(placed);
  const { operation, init } = await withCredentials(placed, options);
  // The client's own ones are none of fetch's.
  return send({ ...call, operation, init: { credentials: undefined, ...init } });
}

const chooserOf = foundOnce(serverChooser);

function toServer(call: Call, options: ClientOptions): Call {
  const baseUrl = chooserOf(options)(call.operation);
  const init: CallInit = { ...call.init, baseUrl };
  return { ...call, init };
}

import { chooseAccept } from "../accept/choose-accept.js";
import type { ClientOptions } from "../client-types.js";
import { withCredentials } from "../credentials/with-credentials.js";
import { foundOnce } from "../found-once.js";
import type { Call, CallInit } from "../policy.js";
import { serverChooser } from "../servers/server-chooser.js";

/**
 * The call with its server, its credentials and its media type, as the description, the options and the call decide.
 * @throws CallError `BASE_URL`, `CREDENTIALS`, `MEDIA_TYPE`
 */
export async function prepareCall(call: Call, options: ClientOptions): Promise<Call> {
  const asked = call.init.accept ? chooseAccept(call) : call;
  const placed = options.operations && !call.init.baseUrl ? toServer(asked, options) : asked;
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

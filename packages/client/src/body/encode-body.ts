import type { Call } from "../contract/policy.js";
import { load } from "../once/load.js";
import { type ClientBodies, encodeAtOnce } from "./encode-at-once.js";
import type { EncodedBody } from "./encoded-body.js";
import type { PlannedBody } from "./plan-body.js";
import { takesBlob } from "./takes-blob.js";

/**
 * The second step of a call: encodes the body for the client's Request class. A call seam that retries encodes again.
 * Returns a promise only where code has to be loaded.
 */
export function encodeBody(
  call: Call,
  plan: PlannedBody | undefined,
  client: ClientBodies,
): EncodedBody | undefined | Promise<EncodedBody | undefined> {
  if (!plan) return undefined;
  const encoded = encodeAtOnce(plan, call, client);
  if (typeof encoded?.body === "string") return encoded;
  return encoded && (client.Request || takesBlob(Blob))
    ? withExplainedFailure(encoded, call.init.body)
    : loadEncodeOnUse().then((code) => code.encodeOnUse(call, plan, client));
}

/** Loads the code for bodies that `encodeAtOnce` does not encode. @throws {CallError} `NOT_LOADED` */
function loadEncodeOnUse() {
  return load("encodes this body", () => import("./encode-on-use.js"));
}

/**
 * The body with a `lookAfter` that explains a failure of sending: it rejects with the error of the file that could not be
 * read, if a file is the reason.
 */
function withExplainedFailure(encoded: EncodedBody, value: unknown): EncodedBody {
  const lookAfter = (sending: Promise<Response>) =>
    sending.catch((error) =>
      loadEncodeOnUse().then(
        (code) => code.explainFailure(error, value, encoded),
        () => sending,
      ),
    );
  return { ...encoded, lookAfter };
}

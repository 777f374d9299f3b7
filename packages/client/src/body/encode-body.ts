import type { Call } from "../contract/policy.js";
import { load } from "../once/load.js";
import { type ClientBodies, encodeAtOnce } from "./encode-at-once.js";
import type { EncodedBody } from "./encoded-body.js";
import type { PlannedBody } from "./plan-body.js";

/**
 * The second step of a call: its body as the client's Request class takes it. The step may run once an attempt. What few
 * bodies need is loaded with the first of them, and only then the step takes a promise.
 */
export function encodeBody(
  call: Call,
  plan: PlannedBody | undefined,
  client: ClientBodies,
): EncodedBody | undefined | Promise<EncodedBody | undefined> {
  if (!plan) return undefined;
  const encoded = encodeAtOnce(plan, call, client);
  if (!encoded) return loadEncodeOnUse().then(({ encodeOnUse }) => encodeOnUse(call, plan, client));
  return typeof encoded.body === "string" ? encoded : explained(encoded, call.init.body);
}

/** What few calls need of the code for bodies. @throws CallError `NOT_LOADED` */
function loadEncodeOnUse() {
  return load("encodes this body", () => import("./encode-on-use.js"));
}

/** A body whose failure to be sent is told by the file that cannot be read, if a file is the reason. */
function explained(encoded: EncodedBody, value: unknown): EncodedBody {
  const lookAfter = (sending: Promise<Response>) =>
    sending.catch((error) =>
      loadEncodeOnUse().then(
        ({ explainFailure }) => explainFailure(error, value, encoded),
        () => sending,
      ),
    );
  return { ...encoded, lookAfter };
}

import type { PlannedBody } from "../body/plan-body.js";
import { planBody } from "../body/plan-body.js";
import type { Call } from "../contract/policy.js";
import { needsSerializing } from "../parameters/needs-serializing.js";
import type { CallSettings } from "./call-settings.js";
import { loadCallCode } from "./load-call-code.js";

/**
 * The first step of a call: decides by the description, the options and the call what is sent, and where. Returns a promise
 * only where code has to be loaded.
 */
export function planCall(call: Call, settings: CallSettings): PlannedCall | Promise<PlannedCall> {
  const { operation, init } = call;
  return settings.prepares ||
    operation?.servers ||
    init.accept ||
    init.onProgress ||
    init.baseUrl ||
    init.validate ||
    needsSerializing(call)
    ? loadCallCode().then((code) => code.planOnUse(call, settings))
    : planAtOnce(call, settings);
}

/** The content of a call, and its target. */
export interface PlannedCall {
  /** The call with its server, its credentials, its Accept header and its parameters. */
  readonly call: Call;
  /** Absent without a body, and where the caller's serializer or openapi-fetch writes the body. */
  readonly body: PlannedBody | undefined;
}

/** Plans a call that is prepared, or needs no preparation. An aborted call goes no further. */
export function planAtOnce(call: Call, { bodySerializer }: CallSettings): PlannedCall {
  call.init.signal?.throwIfAborted();
  return { call, body: planBody(call, bodySerializer) };
}

import { load, planAtOnce } from "../at-once.js";
import type { Call } from "../contract/policy.js";
import type { CallSettings } from "./call-settings.js";
import type { PlannedCall } from "./plan-call.js";

/**
 * Plans a call that needs code for it, which is loaded with the first of these calls.
 * @throws {CallError} as `prepareCall` does, and `NOT_LOADED`
 */
export async function planOnUse(call: Call, settings: CallSettings): Promise<PlannedCall> {
  const { prepareCall } = await load("prepares this call", () => import("./prepare-call.js"));
  return planAtOnce(await prepareCall(call, settings), settings);
}

import { CallError, load, planAtOnce } from "../at-once.js";
import type { Call } from "../contract/policy.js";
import type { CallSettings } from "./call-settings.js";
import type { PlannedCall } from "./plan-call.js";

/**
 * Plans a call that needs code on use, which is loaded with the first such call.
 * @throws {CallError} as `prepareCall` does, `NOT_LOADED`, and `POLICY` for the option `validate` without its policy, which
 * would have removed the option
 */
export async function planOnUse(call: Call, settings: CallSettings): Promise<PlannedCall> {
  if (call.init.validate) {
    const { method, path } = call;
    throw new CallError(
      "POLICY",
      `${method} ${path}: \`validate\` has no policy that checks. Import validate from @partwise/policies/validate, and write createClient({ policies: [validate({ schemas })] }). Nothing was sent.`,
    );
  }
  const { prepareCall } = await load("prepares this call", () => import("./prepare-call.js"));
  return planAtOnce(await prepareCall(call, settings), settings);
}

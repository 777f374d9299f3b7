import type { Call, Policy } from "@partwise/client";
import { PolicyError } from "@partwise/policies";

/**
 * Makes the policy that sends each call to a sub-account: `/accounts/{accountId}` goes before the path of operations that
 * the description marks with `x-sub-accounts`. A path that begins with `/accounts/` stays as it is. Any other call rejects
 * with PolicyError `SETTINGS`, since it would reach the account of the token.
 * @throws {PolicyError} `SETTINGS` when the id is empty
 */
export function subAccount(accountId: string): Policy {
  if (typeof accountId !== "string" || accountId === "") {
    throw new PolicyError(
      "SETTINGS",
      "accountId: empty. Pass the id of the sub-account, or leave the option out for the account of the token.",
    );
  }
  return {
    leavesNothing: true,
    call: (call, next) => {
      if (call.path.startsWith("/accounts/")) return next(call);
      if (call.operation?.["x-sub-accounts"] !== true) return Promise.reject(refusal(call));
      const { params } = call.init;
      const init = { ...call.init, params: { ...params, path: { ...params?.path, accountId } } };
      return next({ ...call, path: `/accounts/{accountId}${call.path}`, init });
    },
  };
}

function refusal({ method, path }: Call): PolicyError {
  return new PolicyError(
    "SETTINGS",
    `${method} ${path}: the description does not say that sub-accounts have this operation. Call it with a client without \`accountId\`.`,
  );
}

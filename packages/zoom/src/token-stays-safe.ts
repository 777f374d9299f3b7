import { CallError, type Policy } from "@partwise/client";
import { isLoopback } from "@partwise/client/urls";
import { areCertificatesChecked } from "./are-certificates-checked.js";

/**
 * Sends no attempt, and so no token, over plain http to another machine, or to one whose certificate nobody checks,
 * whoever chose the URL: a `baseUrl` of the call's own, a middleware, a redirect, the description.
 * @throws CallError `BASE_URL`, as the rejection of the call
 */
export function tokenStaysSafe(): Policy {
  const isChecked = areCertificatesChecked();
  return {
    leavesNothing: true,
    attempt: (request, next) => {
      if (isChecked && request.url.startsWith("https://")) return next(request);
      // The mock server's, which every call in a test goes to.
      if (request.url.startsWith("http://127.0.0.1:")) return next(request);
      const { protocol, hostname, origin } = new URL(request.url);
      if (protocol === "https:" ? isChecked : isLoopback(hostname)) return next(request);
      const why = protocol === "https:" ? "whose certificate nobody checks" : "which is not https";
      return Promise.reject(
        new CallError(
          "BASE_URL",
          `The call goes to ${origin}, ${why}, and would lay the token open: call it over https, with NODE_TLS_REJECT_UNAUTHORIZED unset. Plain http is for loopback only.`,
        ),
      );
    },
  };
}

import { CallError, type Policy } from "@partwise/client";
import { isLoopback } from "@partwise/client/urls";
import { areCertificatesChecked } from "./are-certificates-checked.js";

/**
 * Makes the policy that refuses attempts over plain http beyond loopback, and over https without checked certificates. It
 * sees every URL: from a call's own `baseUrl`, a middleware, a redirect, or the description. A refused call rejects with
 * CallError `BASE_URL`.
 */
export function tokenStaysSafe(): Policy {
  const isChecked = areCertificatesChecked();
  return {
    leavesNothing: true,
    attempt: (request, next) => {
      if (isChecked && request.url.startsWith("https://")) return next(request);
      // The mock server's URLs, before the slower parsing below.
      if (request.url.startsWith("http://127.0.0.1:")) return next(request);
      const { protocol, hostname, origin } = new URL(request.url);
      if (protocol === "https:" ? isChecked : isLoopback(hostname)) return next(request);
      const why =
        protocol === "https:"
          ? "no certificate is checked. Unset NODE_TLS_REJECT_UNAUTHORIZED"
          : "the URL is not https. Use https; plain http is for loopback only";
      return Promise.reject(new CallError("BASE_URL", `A call to ${origin} would expose the token: ${why}.`));
    },
  };
}

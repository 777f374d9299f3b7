import type { Answer, Fault } from "@partwise/mock-server/instance";
import { tokenPath } from "../tokens/token-path.js";
import { rateLimitAnswer } from "./rate-limit-answer.js";

/** Zoom's answer for a fault that replaces the normal one; undefined for a fault that every server has. */
export function faultAnswer(fault: Fault, path: string, label: string): Answer | undefined {
  const { name, value, code } = fault;
  switch (name) {
    case "rate-limit":
      return rateLimitAnswer(fault, label);
    case "expired-token":
      return { status: 401, body: { code: 124, message: "Access token is expired." } };
    case "status":
      return statusAnswer(fault, path);
    case "oauth-error":
      return { status: value === "invalid_request" ? 401 : 400, body: oauthErrors[value] };
    case "error-in-200":
      return { status: 200, body: { code: code ?? 200, message: "Only available for a paid account." } };
    default:
      return undefined;
  }
}

const oauthErrors: Readonly<Record<string, unknown>> = {
  invalid_client: { reason: "Invalid client_id or client_secret", error: "invalid_client" },
  unsupported_grant_type: { reason: "unsupported grant type", error: "unsupported_grant_type" },
  invalid_grant: { reason: "Invalid Token!", error: "invalid_grant" },
  invalid_request: { reason: "Invalid Token!", error: "invalid_request" },
};

/** The code that Zoom sends with a status. For any other status, the code is the status. */
const codes: Readonly<Record<number, number>> = {
  400: 300,
  401: 124,
  403: 200,
  404: 4130,
  409: 4132,
  410: 4137,
};

function statusAnswer(
  { amount: status, code = codes[status] ?? status, retryAfter }: Fault,
  path: string,
): Answer {
  const message = `The mock server was told to answer ${status}.`;
  const body = path === tokenPath ? { reason: message, error: "server_error" } : { code, message };
  return { status, headers: retryAfter === undefined ? {} : { "retry-after": retryAfter }, body };
}

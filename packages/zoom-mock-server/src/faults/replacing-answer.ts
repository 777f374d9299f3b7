import type { Answer } from "../answers/refusal.js";
import { tokenPath } from "../tokens/token-path.js";
import type { Fault } from "./parse-fault.js";
import { rateLimitAnswer } from "./rate-limit-answer.js";
import { redirectAnswer } from "./redirect-answer.js";

/** The answer that a fault gives instead of doing the call; undefined for a fault that spoils the normal answer. */
export async function replacingAnswer(fault: Fault, request: ReplacedRequest): Promise<Answer | undefined> {
  const { name, value, amount, code } = fault;
  switch (name) {
    case "rate-limit":
      return rateLimitAnswer(fault, request.label);
    case "expired-token":
      return { status: 401, body: { code: 124, message: "Access token is expired." } };
    case "status":
      return statusAnswer(fault, request.path);
    case "html":
      return {
        status: amount,
        headers: { ...retry(fault), "content-type": "text/html" },
        bytes: page(amount),
      };
    case "oauth-error":
      return { status: value === "invalid_request" ? 401 : 400, body: oauthErrors[value] };
    case "redirect":
      return redirectAnswer(fault, request.url, fault.to === "other" ? await request.other() : "");
    case "error-in-200":
      return { status: 200, body: { code: code ?? 200, message: "Only available for a paid account." } };
    case "huge":
    case "gzip-bomb":
      return { status: 200 };
    case "huge-error":
      return { status: 500 };
    default:
      return undefined;
  }
}

/** The request, as far as replacing answers depend on it. */
export interface ReplacedRequest {
  /** Path and query as sent. */
  readonly url: string;
  readonly path: string;
  /** The rate limit label of the operation. */
  readonly label: string;
  /** The origin of the second server, which is started on first use. */
  readonly other: () => Promise<string>;
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

function statusAnswer(fault: Fault, path: string): Answer {
  const { amount: status, code = codes[status] ?? status } = fault;
  const message = `The mock server was told to answer ${status}.`;
  const body = path === tokenPath ? { reason: message, error: "server_error" } : { code, message };
  return { status, headers: retry(fault), body };
}

function retry({ retryAfter }: Fault): Record<string, string> {
  return retryAfter === undefined ? {} : { "retry-after": retryAfter };
}

function page(status: number): Buffer {
  return Buffer.from(
    `<html>\r\n<head><title>${status} Bad Gateway</title></head>\r\n<body><center><h1>${status} Bad Gateway</h1></center></body>\r\n</html>\r\n`,
  );
}

import type { Answer } from "../contract/answer.js";
import type { Fault } from "../contract/fault.js";
import { redirectAnswer } from "./redirect-answer.js";

/** The answer that a fault gives instead of doing the call; undefined for a fault that spoils the normal answer. */
export async function replacingAnswer(
  fault: Fault,
  url: string,
  other: () => Promise<string>,
): Promise<Answer | undefined> {
  const { name, amount } = fault;
  switch (name) {
    case "rate-limit":
      return { status: 429, headers: retry(fault), body: { status: 429, title: "Too many requests." } };
    case "status":
      return {
        status: amount,
        headers: retry(fault),
        body: { status: amount, title: `The mock server was told to answer ${amount}.` },
      };
    case "html":
      return {
        status: amount,
        headers: { ...retry(fault), "content-type": "text/html" },
        bytes: page(amount),
      };
    case "redirect":
      return redirectAnswer(fault, url, fault.to === "other" ? await other() : "");
    case "huge":
    case "gzip-bomb":
      return { status: 200 };
    case "huge-error":
      return { status: 500 };
    default:
      return undefined;
  }
}

function retry({ retryAfter }: Fault): Record<string, string> {
  return retryAfter === undefined ? {} : { "retry-after": retryAfter };
}

function page(status: number): Buffer {
  return Buffer.from(
    `<html>\r\n<head><title>${status} Bad Gateway</title></head>\r\n<body><center><h1>${status} Bad Gateway</h1></center></body>\r\n</html>\r\n`,
  );
}

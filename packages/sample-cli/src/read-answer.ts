import type { Policy } from "@partwise/client";
import { NoAnswerError } from "./errors.js";
import { whyNoAnswer } from "./why-no-answer.js";

/** A request and what came back. Both are absent as far as it did not get there. */
export interface Exchange {
  readonly request: Request;
  readonly response: Response | undefined;
  /** Parsed, where it is JSON. */
  readonly body: unknown;
}

/**
 * Reads each answer to its end, so that whatever keeps an answer from coming, or from being read, is
 * one kind of failure with one clear message. `seen` is told of every exchange, also of a broken one.
 */
export function readAnswer(seen: (exchange: Exchange) => void): Policy {
  return {
    attempt: async (request, next) => {
      let response: Response | undefined;
      let body: unknown;
      try {
        response = await next(request);
        const text = await response.text();
        body = bodyOf(text, response);
        return new Response(text || null, response);
      } catch (error) {
        throw isOurs(error) ? error : new NoAnswerError(whyNoAnswer(error, request.url), { cause: error });
      } finally {
        seen({ request, response, body });
      }
    },
  };
}

/** What a refusal holds may be text, such as a gateway's page; what a success holds is JSON or nothing. */
function bodyOf(text: string, response: Response): unknown {
  if (text === "") {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    if (!response.ok) {
      return text;
    }
    const type = response.headers.get("content-type") ?? "no media type";
    const length = new TextEncoder().encode(text).length;
    throw new NoAnswerError(
      `The answer is not JSON, or was cut short: status ${response.status}, ${type}, ${length} bytes. Check the base URL, and whether a proxy or a login page stands before it.`,
    );
  }
}

function isOurs(error: unknown): boolean {
  return error instanceof Error && (error.name === "NoAnswerError" || error.name === "CallError");
}

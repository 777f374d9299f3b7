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
        const bytes = await response.arrayBuffer();
        body = bodyOf(bytes, response);
        return new Response(bytes.byteLength === 0 ? null : bytes, response);
      } catch (error) {
        throw isOurs(error) ? error : new NoAnswerError(whyNoAnswer(error, request.url), { cause: error });
      } finally {
        seen({ request, response, body });
      }
    },
  };
}

/** What a refusal holds may be text, such as a gateway's page; what a success holds is JSON or nothing. */
function bodyOf(bytes: ArrayBuffer, response: Response): unknown {
  if (bytes.byteLength === 0) {
    return undefined;
  }
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    if (!response.ok) {
      return text;
    }
    const type = response.headers.get("content-type") ?? "no media type";
    throw new NoAnswerError(
      `The answer is not JSON, or was cut short: status ${response.status}, ${type}, ${bytes.byteLength} bytes. Check the base URL, and whether a proxy or a login page stands before it.`,
    );
  }
}

function isOurs(error: unknown): boolean {
  return error instanceof Error && (error.name === "NoAnswerError" || error.name === "CallError");
}

import { CallError, type Policy } from "@partwise/client";

/** A bearer token, or a function that gives one, at once or later. */
export type Token = string | (() => string | Promise<string>);

/**
 * Sets the Authorization header on every attempt.
 * @throws CallError `TOKEN`, before anything is sent
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-2.1
 */
export function bearer(token: Token): Policy {
  return {
    attempt: async (request, next) => {
      const value: unknown = typeof token === "function" ? await token() : token;
      request.headers.set("Authorization", `Bearer ${checked(value)}`);
      return next(request);
    },
  };
}

/** The token is never part of the message. */
function checked(token: unknown): string {
  if (typeof token !== "string" || token === "") {
    throw new CallError(
      "TOKEN",
      "There is no access token: pass `token`, a string or a function that gives one.",
    );
  }
  if (!/^[A-Za-z0-9\-._~+/]+=*$/.test(token)) {
    throw new CallError(
      "TOKEN",
      "The access token holds a character that no bearer token has, such as a line break, a space or a quote: pass the bare token.",
    );
  }
  return token;
}

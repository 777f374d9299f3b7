import { PolicyError } from "../errors/policy-error.js";
import type { Token } from "./token.js";

/**
 * Checks the result of a source or store, and returns the result as a Token. No message quotes the value.
 * @throws {PolicyError} `TOKEN` when the value is no token, or holds a character that bearer tokens exclude
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-2.1
 */
export function checkedToken(value: unknown): Token {
  if (typeof value === "string") return { accessToken: checkedText(value) };
  if (!isObject(value)) return { accessToken: checkedText(undefined) };
  const accessToken = checkedText(value.accessToken);
  const { expiresAt, refreshToken, scope } = value;
  if (expiresAt !== undefined && (typeof expiresAt !== "number" || Number.isNaN(expiresAt))) {
    throw new PolicyError(
      "TOKEN",
      "The token's expiresAt is no number: give milliseconds since the epoch, or leave it out.",
    );
  }
  if (refreshToken !== undefined && typeof refreshToken !== "string") {
    throw new PolicyError("TOKEN", "The token's refreshToken is no string: give one, or leave it out.");
  }
  return {
    ...value,
    accessToken,
    expiresAt,
    refreshToken,
    scope: typeof scope === "string" ? scope : undefined,
  };
}

function checkedText(text: unknown): string {
  if (typeof text !== "string" || text === "") {
    throw new PolicyError(
      "TOKEN",
      "There is no access token: `token` must be, or return, a string that is not empty, or an object with `accessToken`.",
    );
  }
  if (!/^[A-Za-z0-9\-._~+/]+=*$/.test(text)) {
    throw new PolicyError(
      "TOKEN",
      "The access token holds a character that no bearer token has, such as a line break, a space or a quote: pass the bare token.",
    );
  }
  return text;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

import { CallError } from "@partwise/client";
import { within } from "../call/within.js";
import { isError } from "../errors/is-error.js";
import { PolicyError } from "../errors/policy-error.js";
import { TransportError } from "../errors/transport-error.js";
import { checkedToken } from "./checked-token.js";
import type { Token, TokenSource } from "./token.js";

/**
 * Asks a source for a token, for at most `timeout` milliseconds. An abort of the source, and errors of Partwise, are passed
 * on; any other error may hold a secret and is replaced.
 * @throws {PolicyError} `TOKEN` when the source throws, is late, or gives no valid token
 */
export async function askForToken(
  source: TokenSource,
  previous: Token | undefined,
  timeout: number,
): Promise<Token> {
  return checkedToken(await ask(source, previous, timeout));
}

async function ask(source: TokenSource, previous: Token | undefined, timeout: number): Promise<unknown> {
  try {
    return await within(
      timeout,
      (signal) => source({ signal, previous }),
      () =>
        new PolicyError(
          "TOKEN",
          `There is no access token: the token source took more than ${timeout} ms. Check what the source waits for, or raise \`timeout\` of authorize.`,
        ),
    );
  } catch (error) {
    if (isOurs(error) || (isError(error) && error.name === "AbortError")) throw error;
    throw new PolicyError(
      "TOKEN",
      "There is no access token: the token source threw an error, which may hold a secret and is not shown. Catch and log the error inside the source.",
    );
  }
}

/** Whether the error is one of Partwise's, which hold no secret. */
function isOurs(error: unknown): boolean {
  return error instanceof PolicyError || error instanceof CallError || error instanceof TransportError;
}

import { vi } from "vitest";
import type { Token, TokenSource } from "../../src/index.js";

/** A source that gives t1, t2, ... with some details. */
export function numberedTokens(details: () => Partial<Token> = () => ({})) {
  let count = 0;
  return vi.fn<TokenSource>(async () => ({ accessToken: `t${++count}`, ...details() }));
}

/** Details of a token that expires in an hour by this process's clock. */
export function forAnHour(): Partial<Token> {
  return { expiresAt: Date.now() + 3_600_000 };
}

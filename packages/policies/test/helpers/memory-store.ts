import { vi } from "vitest";
import type { Token, TokenStore } from "../../src/index.js";

/** A store in memory. */
export function memoryStore(token?: Token) {
  let kept = token;
  return {
    get: vi.fn<TokenStore["get"]>(async () => kept),
    set: vi.fn<TokenStore["set"]>(async (token) => {
      kept = token;
    }),
    kept: () => kept,
  };
}

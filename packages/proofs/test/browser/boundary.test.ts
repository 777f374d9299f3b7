import { assertBoundary, createBoundary } from "@partwise/multipart";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllGlobals());

test("boundaries come from the browser's own randomness", () => {
  const drawn = new Set(Array.from({ length: 1000 }, createBoundary));
  expect(drawn.size).toBe(1000);
  for (const boundary of drawn) assertBoundary(boundary);
});

test("a page that is no secure context has no randomUUID, and boundaries all the same", () => {
  const getRandomValues = crypto.getRandomValues.bind(crypto);
  vi.stubGlobal("crypto", { getRandomValues });
  const drawn = new Set(Array.from({ length: 1000 }, createBoundary));
  expect(drawn.size).toBe(1000);
  for (const boundary of drawn) assertBoundary(boundary);
});

test("nothing of Node is here", () => {
  expect(typeof (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node).toBe(
    "undefined",
  );
});

import type { Call } from "@partwise/client";
import { expect, test } from "vitest";
import { deadlineOf, limitedCall, timeLimit, timeLimitOf } from "../../src/call/time-limit.js";

const call: Call = {
  method: "GET",
  path: "/things",
  operation: undefined,
  replayable: true,
  binary: false,
  streams: true,
  init: {},
  context: {},
};

test("a call within two limits runs under the inner one, and not longer than the outer one", () => {
  const outer = limitedCall(call, timeLimit(call, 1000));
  const limit = timeLimit(outer, 60_000);
  const inner = limitedCall(outer, limit);
  expect(timeLimitOf(inner)).toBe(limit);
  expect(limit.outer).toBe(timeLimitOf(outer));
  expect(deadlineOf(inner)).toBe(deadlineOf(outer));
  expect(deadlineOf(call)).toBe(Infinity);
});

test("a call under a limit is otherwise the same, with all that a policy has put on it", () => {
  const seen = Symbol("seen");
  const init = { body: "text" };
  const given = { ...call, init, [seen]: true, note: "a policy's own" };
  expect(limitedCall(given, timeLimit(given, 1000))).toMatchObject(given);
  expect({ ...limitedCall(given, timeLimit(given, 1000)), init: {} }).toMatchObject({ ...given, init: {} });
  expect(timeLimitOf(given)).toBeUndefined();
});

import { expect, it } from "vitest";
import { zoomPolicies } from "../src/zoom-policies.js";

it("has policies that leave nothing: a call needs no signal of its own, which would take a third of its time", () => {
  const policies = zoomPolicies({ files: "follow", plan: "business", observer: {} }, "token", []);
  expect(policies.length).toBeGreaterThan(7);
  expect(policies.filter(({ leavesNothing }) => !leavesNothing)).toEqual([]);
});

import { expect, it } from "vitest";
import { createZoomClient } from "../src/index.js";
import { zoomPolicies } from "../src/zoom-policies.js";

it("has policies that leave nothing: a call needs no signal of its own, which would take a third of its time", () => {
  const policies = zoomPolicies(
    { files: "follow", plan: "business", observer: {}, onSend: () => {} },
    "token",
    [],
  );
  expect(policies.length).toBeGreaterThan(7);
  expect(policies.filter(({ leavesNothing }) => !leavesNothing)).toEqual([]);
});

it("tells onSend of each attempt, with all of its headers", async () => {
  const sent: [string | null, string][] = [];
  const zoom = createZoomClient({
    token: "the-token",
    baseUrl: "http://127.0.0.1/v2",
    retry: { baseDelay: 1 },
    onSend: ({ headers }, { method }) => void sent.push([headers.get("authorization"), method]),
    fetch: async () => new Response("{}", { status: sent.length === 1 ? 503 : 200 }),
  });
  await zoom.GET("/im/groups");
  expect(sent).toEqual([
    ["Bearer the-token", "GET"],
    ["Bearer the-token", "GET"],
  ]);
});

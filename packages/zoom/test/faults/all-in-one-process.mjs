// Commits every fault in one process, one after the other. The process must then end by itself.
import { readFileSync } from "node:fs";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { createZoomClient } from "../../dist/index.js";

const token = "test-token-that-nobody-may-see";
const faults = [
  ...readFileSync(new URL("../../faults.md", import.meta.url), "utf8").matchAll(
    /\| `([^`]+)` +\| `(GET|PATCH)` /g,
  ),
];
for (const [, fault, method] of faults) {
  const server = await startZoomMockServer({ accessToken: token, faults: [fault] });
  const zoom = createZoomClient({
    token,
    baseUrl: server.url,
    timeout: { total: 700, firstByte: 300 },
    retry: { baseDelay: 5, maxWait: 50 },
  });
  const params = { path: { groupId: "MIuNMURBTkuwfZ20jteRJg" } };
  const call =
    method === "GET"
      ? zoom.GET("/im/groups/{groupId}", { params })
      : zoom.PATCH("/im/groups/{groupId}", { params, body: { name: "a" } });
  await call.catch(() => {});
  await server.close();
}
console.log(faults.length);

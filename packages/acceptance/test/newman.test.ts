import { fileURLToPath } from "node:url";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import newman, { type Summary } from "newman";
import { expect, test } from "vitest";

const collection = fileURLToPath(new URL("postman/update-group.postman_collection.json", import.meta.url));

test("newman runs a Postman collection of the call", { timeout: 300_000 }, async () => {
  await using server = await startZoomMockServer();
  const [, everyone] = server.groups();

  const { run } = await runCollection({ baseUrl: server.url, accessToken: server.accessToken });

  expect(run.failures.map(({ source, error }) => `${source.name}: ${error.message}`)).toEqual([]);
  expect(run.stats.assertions).toMatchObject({ total: 2, failed: 0 });
  expect(run.executions.map(({ response }) => response?.code)).toEqual([204, 404]);
  expect(server.requests.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([
    "PATCH /v2/im/groups/MIuNMURBTkuwfZ20jteRJg 204",
    "PATCH /v2/im/groups/not-there 404",
  ]);
  expect(server.requests[0]?.parts).toHaveLength(5);
  expect(server.groups()).toEqual([
    expect.objectContaining({
      id: "MIuNMURBTkuwfZ20jteRJg",
      name: 'Support "Süd"; 🙂',
      type: "restricted",
      search_by_domain: true,
      search_by_account: false,
      search_by_ma_account: true,
    }),
    everyone,
  ]);
});

test("without a token, the scripts of the collection fail", { timeout: 300_000 }, async () => {
  await using server = await startZoomMockServer();
  const before = server.groups();

  const { run } = await runCollection({ baseUrl: server.url, accessToken: "" });

  expect(run.stats.assertions).toMatchObject({ total: 2, failed: 2 });
  expect(run.executions.map(({ response }) => response?.code)).toEqual([401, 401]);
  expect(server.groups()).toEqual(before);
});

function runCollection(variables: Readonly<Record<string, string>>): Promise<Summary> {
  const envVar = Object.entries(variables).map(([key, value]) => ({ key, value }));
  return new Promise((resolve, reject) => {
    newman.run({ collection, envVar, reporters: [], timeout: 120_000 }, (error, summary) => {
      if (error) reject(error);
      else resolve(summary);
    });
  });
}

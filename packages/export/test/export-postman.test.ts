import { fileURLToPath } from "node:url";
import { loadDescription } from "@partwise/description";
import { startMockServer } from "@partwise/mock-server";
import { expect, test } from "vitest";
import { type ExportedCollection, exportPostman } from "../src/index.js";
import { runCollection } from "./run-collection.js";

const here = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

test.each([
  "specs/zoom-im-groups/openapi.yaml",
  "packages/samples/test/fixtures/pets/openapi.yaml",
  ...["albums", "files", "service", "songs", "dates"].map(
    (name) => `packages/client/test/fixtures/${name}/openapi.yaml`,
  ),
])("newman runs each request of the export of %s against a server that checks it", async (path) => {
  const { context } = await loadDescription(here(path));
  const exported = await exportPostman(context);
  const text = JSON.stringify(exported.collection);
  expect(text).not.toContain("[object Object]");
  const server = await startMockServer({ description: here(path), isStateless: true });
  try {
    const secrets = (exported.collection.variable as { key: string; type?: string }[]).filter(
      ({ type }) => type === "secret",
    );
    const variables = Object.fromEntries(secrets.map(({ key }) => [key, "partwise-test"]));
    const { count, failures } = await runCollection(exported, {
      ...variables,
      ...onLoopback(exported, server.url),
    });
    expect(failures).toEqual([]);
    expect(count).toBeGreaterThan(0);
    expect(server.requests.length).toBe(count);
  } finally {
    await server.close();
  }
});

/** Each server of a collection, with its path, on the server that was started. */
function onLoopback({ collection }: ExportedCollection, url: string): Record<string, string> {
  const { origin, pathname } = new URL(url);
  const servers = (collection.variable as { key: string; value: string }[]).filter(({ key }) =>
    /^baseUrl/.test(key),
  );
  return Object.fromEntries(
    servers.map(({ key, value }) => [
      key,
      `${origin}${key === "baseUrl" ? pathname : new URL(value).pathname}`.replace(/\/$/, ""),
    ]),
  );
}

import { loadDescription } from "@partwise/description";
import { type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { startMockServer } from "@partwise/mock-server";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { expect, test } from "vitest";
import { type ExportedCollection, exportPostman } from "../src/index.js";
import { descriptions } from "./descriptions.js";
import { runCollection } from "./run-collection.js";

const zoom = descriptions["specs/zoom-im-groups"] ?? "";

test.each(Object.entries(descriptions).filter(([name]) => !(name in unrunnable())))(
  "newman runs each request of the export of %s against a server that checks it",
  async (_, path) => {
    const { context } = await loadDescription(path);
    const exported = await exportPostman(context);
    expect(JSON.stringify(exported.collection)).not.toContain("[object Object]");
    await using server = await startMockServer({ description: path, isStateless: true });
    const { count, failures } = await runCollection(exported, variablesOf(exported, server.url));
    expect(failures).toEqual([]);
    expect(count).toBeGreaterThan(0);
    expect(server.requests.length).toBe(count);
  },
);

test("newman runs each request of Zoom's description against the Zoom server, with a token that the server issued", async () => {
  const { context } = await loadDescription(zoom);
  const exported = withOwnNames(await exportPostman(context));
  await using server = await startZoomMockServer();
  const authorization = `Basic ${Buffer.from("mock-client-id:mock-client-secret").toString("base64")}`;
  const body = new URLSearchParams({ grant_type: "account_credentials", account_id: "mock-account-id" });
  const issued = await fetch(server.tokenUrl, { method: "POST", headers: { authorization }, body });
  const { access_token: token } = (await issued.json()) as { access_token: string };
  const { count, failures } = await runCollection(exported, { baseUrl: server.url, PARTWISE_TOKEN: token });
  expect(failures).toEqual([]);
  expect(count).toBe(requestsIn(exported.collection));
  const refused = await runCollection(exported, { baseUrl: server.url, PARTWISE_TOKEN: "wrong" });
  expect(refused.failures).toHaveLength(requestsIn(exported.collection, needsToken));
});

test("a status that the description does not list, and an answer of another shape, fail the run", async () => {
  const { context } = await loadDescription(zoom);
  const exported = await exportPostman(context);
  await using server = await startMockServer({ description: zoom, isStateless: true });
  const variables = variablesOf(exported, server.url);
  server.answerNext({ status: 500, body: {} });
  const { count, failures } = await runCollection(exported, variables);
  expect(failures).toEqual([expect.stringContaining("to match")]);
  for (let i = 0; i < count; i++) server.answerNext({ status: 200, body: { groups: "none" } });
  const { failures: ofShape } = await runCollection(exported, variables);
  expect(ofShape.some((failure) => /expected data to satisfy schema/i.test(failure))).toBe(true);
});

/** Zoom gives a name to one group: each request that names a group names another one. */
function withOwnNames({ collection, ...rest }: ExportedCollection): ExportedCollection {
  let nth = 0;
  const text = JSON.stringify(collection, (key, value) => {
    if (key !== "body" || !/"Support|\\"Support/.test(JSON.stringify(value))) return value;
    nth += 1;
    return JSON.parse(JSON.stringify(value).replaceAll("Support", `Support ${nth}`));
  });
  return { ...rest, collection: JSON.parse(text) as JsonObject };
}

/** A value for each secret, and the server that was started for each server of a collection. */
function variablesOf({ collection }: ExportedCollection, url: string): Record<string, string> {
  const { origin, pathname } = new URL(url);
  const values = listOf(collection.variable).map(objectOf);
  const known = values.flatMap(({ key, value }) => {
    if (/^PARTWISE_/.test(String(key))) return [[key, "partwise-test"]];
    if (!/^baseUrl/.test(String(key))) return [];
    const path = key === "baseUrl" ? pathname : new URL(String(value)).pathname;
    return [[key, `${origin}${path}`.replace(/\/$/, "")]];
  });
  return Object.fromEntries(known);
}

function requestsIn({ item }: JsonObject, counts: (request: JsonObject) => boolean = () => true): number {
  return listOf(item)
    .map(objectOf)
    .reduce(
      (sum, each) =>
        sum +
        (each.request === undefined ? requestsIn(each, counts) : Number(counts(objectOf(each.request)))),
      0,
    );
}

/** An operation that the description secures by nothing has a request that sends no credentials. */
function needsToken({ auth }: JsonObject): boolean {
  return objectOf(auth).type !== "noauth";
}

/** Descriptions that no server can be asked by newman, and why. */
function unrunnable(): Readonly<Record<string, string>> {
  return {
    "packages/client/test/fixtures/parameters":
      "a path has an expression without a parameter, which the server refuses",
    "packages/client/test/fixtures/forms": "the server takes a single file under a key of dots for no array",
  };
}

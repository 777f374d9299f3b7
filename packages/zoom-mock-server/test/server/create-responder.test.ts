import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startZoomMockServer, type ZoomMockServer } from "../../src/index.js";
import { checkedFetch } from "../helpers/checked-fetch.js";
import { form } from "../helpers/multipart-bytes.js";
import { group, json, name, patch, raw, typed } from "../helpers/patch.js";
import { refusedRequests } from "../helpers/refused-requests.js";

describe("refuses", () => {
  let server: ZoomMockServer;
  beforeAll(async () => {
    server = await startZoomMockServer();
  });
  afterAll(() => server.close());

  test.each(refusedRequests)(
    "$title",
    async ({ path = group, init = {}, status = 400, code = 300, field }) => {
      const before = server.groups();
      const answer = await checkedFetch(server, path, init);
      expect(answer).toMatchObject({ status, body: { code } });
      if (field !== undefined) expect(answer.body.errors).toMatchObject([{ field }]);
      if (code === 120) expect(answer.body.message).toBe("");
      expect(server.groups()).toEqual(before);
      expect(server.requests.at(-1)?.status).toBe(status);
    },
  );

  test("a request without Authorization, and HEAD without a body", async () => {
    const bare = await fetch(`${server.url}/im/groups`);
    expect([bare.status, await bare.json()]).toEqual([401, { code: 124, message: "Invalid access token." }]);
    const head = await fetch(`${server.url}/im/groups`, { method: "HEAD" });
    expect([head.status, head.headers.get("allow"), await head.text()]).toEqual([405, "GET, POST", ""]);
  });

  test("a path outside the base path, also with the method that it would have", async () => {
    for (const path of ["/", "/im/groups", "/v2", "//v2/im/groups", "/V2/im/groups"]) {
      const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
      expect([path, response.status, (await response.json()).code]).toEqual([path, 404, 64041]);
    }
  });

  test("names every property that is wrong", async () => {
    const body = form({ name: "x".repeat(129), type: "no", search_by_domain: "no" });
    const answer = await checkedFetch(server, group, { method: "PATCH", body });
    expect(answer.body.errors).toEqual([
      { field: "name", message: "Cannot be longer than 128 characters." },
      { field: "type", message: "Has to be one of normal, shared, restricted." },
      { field: "search_by_domain", message: "Has to be of the type boolean." },
    ]);
  });
});

describe("accepts", () => {
  const accepted: readonly (readonly [string, RequestInit])[] = [
    ["no name", patch(form({ type: "shared" }))],
    ["an empty JSON object", { method: "PATCH", ...json("{}") }],
    ["JSON with parameters in its type", patch("{}", { "content-type": "Application/JSON; charset=utf-8" })],
    ["no part", raw("--cut--", "")],
    ["a preamble and an epilogue", raw("before", "--cut", name, "", "x", "--cut--", "after")],
    [
      "a quoted boundary",
      typed('multipart/form-data; boundary="cut here"', "--cut here", name, "", "x", "--cut here--"),
    ],
    [
      "a part with a text type",
      raw("--cut", name, "Content-Type: text/plain; charset=utf-8", "", "x", "--cut--"),
    ],
    [
      "header names in any case",
      raw("--cut", 'content-disposition: FORM-DATA; NAME="name"', "", "x", "--cut--"),
    ],
    ["unknown parts and files", patch(form({ other: "x", file: new File(["x"], "a.bin") }))],
    ["unknown query parameters", patch(form({ name: "x" }))],
  ];
  test.each(accepted)("%s", async (_, init) => {
    await using server = await startZoomMockServer();
    expect((await checkedFetch(server, `${group}?trace=1`, init)).status).toBe(204);
  });
});

test("the default group stays, and so do its members", async () => {
  await using server = await startZoomMockServer();
  const everyone = "/im/groups/SobVexyrQjqCkcxjpBWi6w";
  for (const path of [everyone, `${everyone}/members/v4iyWT1LTfy8QvPG4GTvdg`]) {
    const answer = await checkedFetch(server, path, { method: "DELETE" });
    expect(answer).toMatchObject({ status: 400, body: { code: 300 } });
  }
});

test("files code 300 as the status on request", async () => {
  await using server = await startZoomMockServer({ legacyStatus: true });
  const created = await checkedFetch(server, "/im/groups", { method: "POST", ...json("{}") });
  expect(created).toMatchObject({ status: 300, body: { code: 300 } });
  const unsupported = await checkedFetch(server, group, patch("x"));
  expect(unsupported.status).toBe(415);
});

test("names the scopes that a token lacks", async () => {
  await using server = await startZoomMockServer({ scopes: ["imgroup:read:admin"] });
  expect((await checkedFetch(server, group)).status).toBe(200);
  const answer = await checkedFetch(server, group, patch(form({ name: "x" })));
  expect(answer).toMatchObject({ status: 400, body: { code: 4711 } });
  expect(answer.body.message).toContain("scopes:[imgroup:write:admin, ");
});

test("a body over the bound", async () => {
  await using server = await startZoomMockServer({ bodyLimit: 100 });
  const answer = await checkedFetch(server, group, patch(form({ name: "x".repeat(300_000) })));
  expect(answer).toMatchObject({ status: 413, body: { code: 120 } });
  expect(server.requests[0]?.body).toHaveLength(100);
  expect(server.requests[0]?.bodySize).toBeGreaterThan(300_000);
});

test("a client that hangs up in the middle of its body", async () => {
  await using server = await startZoomMockServer();
  const headers = { "content-type": "application/json", "content-length": 100 };
  const broken = request(`${server.url}${group}`, { method: "PATCH", headers });
  broken.on("error", () => {});
  broken.write('{"name":');
  await new Promise((resolve) => broken.once("socket", (socket) => socket.once("connect", resolve)));
  broken.destroy();
  expect((await checkedFetch(server, group)).body.name).toBe("Engineering");
  expect(server.requests).toHaveLength(1);
});

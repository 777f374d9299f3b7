import { expect, test } from "vitest";
import { ExpectationError, startZoomMockServer } from "../../src/index.js";
import { checkedFetch } from "../helpers/checked-fetch.js";
import { form } from "../helpers/multipart-bytes.js";

const group = "/im/groups/MIuNMURBTkuwfZ20jteRJg";

test("answers of one's own, typed faults, and calls that are compared", async () => {
  await using server = await startZoomMockServer({ faults: [{ status: 503, code: 7, times: 1 }] });
  const codeOf = async () => (await (await fetch(`${server.url}${group}`)).json()).code;
  expect(await codeOf()).toBe(7);
  server.fault({ "rate-limit": "daily", times: 1 });
  expect(await codeOf()).toBe(429);
  server.answerNext({ status: 410, body: { code: 4137, message: "Gone." } }, "imGroupUpdate");
  expect((await checkedFetch(server, group)).status).toBe(200);
  const body = form({ name: "Support" });
  expect((await checkedFetch(server, group, { method: "PATCH", body })).status).toBe(410);
  server.expectCalls([
    { call: "imGroup", status: 503 },
    { call: `GET ${group}`, status: 429 },
    "imGroup",
    { call: "PATCH /im/groups/{groupId}", parts: [{ name: "name", text: "Support" }], status: 410 },
  ]);
  expect(() => server.expectCalls(["imGroup"])).toThrow(ExpectationError);
});

test("reset brings back what the server started with; tokens stay", async () => {
  await using server = await startZoomMockServer();
  const before = [server.groups(), server.people()];
  server.seed({ groups: [{ name: "One", members: ["ada@example.com"] }] });
  expect(server.groups()).toMatchObject([{ name: "One", members: [{ email: "ada@example.com" }] }]);
  expect(server.people()).toHaveLength(1);
  server.fault({ reset: true });
  server.reset();
  expect([server.groups(), server.people()]).toEqual(before);
  expect((await checkedFetch(server, group)).status).toBe(200);
  expect(server.requests).toHaveLength(1);
});

test("an operation of a sub-account is that of its own groups", async () => {
  const accounts = { "sub/1": { groups: [{ id: "one", name: "One" }] } };
  await using server = await startZoomMockServer({ accounts, accountId: "main" });
  const names = async (path: string) =>
    (await checkedFetch(server, path)).body.groups.map(({ name }: { name: string }) => name);
  expect(await names("/accounts/sub%2F1/im/groups")).toEqual(["One"]);
  for (const id of ["me", "main"])
    expect(await names(`/accounts/${id}/im/groups`)).toEqual(["Engineering", "Everyone"]);
  const body = form({ name: "Two" });
  await checkedFetch(server, "/accounts/sub%2F1/im/groups/one", { method: "PATCH", body });
  expect([server.groups("sub/1"), server.groups()[0]?.name]).toMatchObject([
    [{ name: "Two" }],
    "Engineering",
  ]);
  expect(await checkedFetch(server, "/accounts/other/im/groups")).toMatchObject({
    status: 404,
    body: { code: 2001 },
  });
  expect(() => server.groups("other")).toThrow(TypeError);
  server.expectCalls([
    "GET /accounts/sub%2F1/im/groups",
    ...["me", "main"].map((id) => `GET /accounts/${id}/im/groups`),
    "imGroupUpdate",
    { call: "imGroups", status: 404 },
  ]);
});

import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { startZoomMockServer, type ZoomMockServer } from "../../src/index.js";
import { imGroups } from "../../src/operations/im-groups.js";
import { checkedFetch, seen } from "../helpers/checked-fetch.js";
import { form } from "../helpers/multipart-bytes.js";

const groupId = "MIuNMURBTkuwfZ20jteRJg";
const path = `/im/groups/${groupId}`;
const json = (value: unknown) => ({
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});
let server: ZoomMockServer;

beforeAll(() => seen.clear());
beforeEach(async () => {
  server = await startZoomMockServer();
});
afterEach(() => server.close());

test("updates a group by multipart, and nothing that the body does not hold", async () => {
  const body = form({ name: "Support", type: "restricted", search_by_domain: "true" });
  expect(await checkedFetch(server, path, { method: "PATCH", body })).toMatchObject({ status: 204 });
  const after = await checkedFetch(server, path);
  expect(after.body).toEqual({
    id: groupId,
    name: "Support",
    total_members: 2,
    type: "restricted",
    search_by_domain: true,
    search_by_account: true,
    search_by_ma_account: false,
  });
  expect(server.groups()[0]).toMatchObject({ name: "Support", type: "restricted" });
});

test("updates a group by JSON, and back to false", async () => {
  const init = { method: "PATCH", ...json({ search_by_account: false }) };
  expect((await checkedFetch(server, path, init)).status).toBe(204);
  expect(server.groups()[0]).toMatchObject({ name: "Engineering", search_by_account: false });
});

test("renames a group to its own name, and to a name with every kind of character", async () => {
  for (const name of [
    "Engineering",
    'Ünïcode "quoted" \\ %22 🎉\r\nnext',
    "x".repeat(128),
    "🎉".repeat(128),
  ]) {
    const { status } = await checkedFetch(server, path, { method: "PATCH", body: form({ name }) });
    expect(status).toBe(204);
    expect(server.groups()[0]?.name).toBe(name);
  }
});

test("ignores properties that the description does not have", async () => {
  const { status } = await checkedFetch(server, path, {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: '{"id":"other","members":[],"total_members":7,"__proto__":{"type":"no"},"name":"Support"}',
  });
  expect(status).toBe(204);
  expect(server.groups()[0]).toMatchObject({ id: groupId, name: "Support", members: [{}, {}] });
});

test("creates a group with the description's default, lists it and deletes it", async () => {
  const created = await checkedFetch(server, "/im/groups", { method: "POST", body: form({ name: "New" }) });
  expect(created.status).toBe(201);
  expect(created.body).not.toHaveProperty("type");
  expect(created.body.id).toMatch(/^[\w-]{22}$/);
  expect(server.groups().at(-1)).toMatchObject({ name: "New", type: "normal", search_by_domain: false });
  expect((await checkedFetch(server, "/im/groups")).body).toMatchObject({ total_records: 3 });
  const own = `/im/groups/${created.body.id}`;
  expect((await checkedFetch(server, own, { method: "DELETE" })).status).toBe(204);
  expect(await checkedFetch(server, own)).toMatchObject({ status: 404, body: { code: 4130 } });
});

test("adds members by JSON and by one text part that holds the array", async () => {
  const people = ["old", "new", "late"].map((id) => ({ id, email: `${id}@example.com` }));
  server.seed({ people, groups: [{ id: groupId, name: "Engineering", members: ["old"] }] });
  const members = [{ id: "old" }, { email: "new@example.com" }];
  const added = await checkedFetch(server, `${path}/members`, { method: "POST", ...json({ members }) });
  expect([added.status, added.body.ids]).toEqual([201, "old,new"]);
  const body = form({
    members: JSON.stringify([{ email: "NEW@example.com" }, { email: "late@example.com" }]),
  });
  const second = await checkedFetch(server, `${path}/members`, { method: "POST", body });
  expect(second.body.ids).toBe("new,late");
  expect(server.groups()[0]?.members.map(({ id }) => id)).toEqual(["old", "new", "late"]);
  expect((await checkedFetch(server, `${path}/members`)).body.members).toHaveLength(3);
});

test("refuses members whom the account does not have, and adds none of the call", async () => {
  for (const stranger of [{ email: "nobody@example.com" }, { id: "stranger" }]) {
    const members = [{ email: "grace@example.com" }, stranger];
    const answer = await checkedFetch(server, `${path}/members`, { method: "POST", ...json({ members }) });
    expect(answer).toMatchObject({ status: 404, body: { code: 1001 } });
  }
  expect(server.groups()[0]?.members).toHaveLength(2);
});

test("removes a member", async () => {
  const member = `${path}/members/v4iyWT1LTfy8QvPG4GTvdg`;
  expect((await checkedFetch(server, member, { method: "DELETE" })).status).toBe(204);
  expect((await checkedFetch(server, path)).body.total_members).toBe(1);
  expect(await checkedFetch(server, member, { method: "DELETE" })).toMatchObject({
    status: 404,
    body: { code: 1001 },
  });
});

test("pages through members", async () => {
  const members = Array.from({ length: 7 }, (_, index) => ({ id: `member-${index}`, type: 1 }));
  await using other = await startZoomMockServer({ groups: [{ id: "a b", name: "Seven", members }] });
  const ids: string[] = [];
  let token = "";
  do {
    const query = new URLSearchParams({ page_size: "3", next_page_token: token });
    const { status, body } = await checkedFetch(other, `/im/groups/a%20b/members?${query}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ page_count: 3, page_size: 3, total_records: 7 });
    ids.push(...body.members.map(({ id }: { id: string }) => id));
    token = body.next_page_token;
  } while (token !== "");
  expect(ids).toEqual(members.map(({ id }) => id));
  const last = await checkedFetch(other, "/im/groups/a%20b/members?page_size=3&page_number=3");
  expect(last.body.members).toEqual([{ id: "member-6", type: 1 }]);
});

test("finds ids with reserved characters", async () => {
  for (const id of ["a/b", "a?b", "a#b", "ä %2F", "..", "dir.JquKVDGlQ9K6S0QVWGcysw", "x".repeat(2000)]) {
    await using other = await startZoomMockServer({ groups: [{ id, name: "Odd" }] });
    const { status } = await fetch(`${other.url}/im/groups/${encodeURIComponent(id)}`, {
      headers: { authorization: `Bearer ${other.accessToken}` },
    });
    expect([id, status]).toEqual([id, id === ".." ? 404 : 200]);
  }
});

test("answered every operation, and each as documented", () => {
  expect([...seen.keys()].sort()).toEqual(Object.keys(imGroups).sort());
});

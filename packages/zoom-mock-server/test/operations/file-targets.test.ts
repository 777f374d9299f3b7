import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startZoomMockServer, type ZoomMockServer } from "../../src/index.js";
import { checkedFetch } from "../helpers/checked-fetch.js";
import { fileForm, picture } from "../helpers/png.js";

const sales = "pQ0kGH2tR3KtC7mVqf5JXw";
let server: ZoomMockServer;
beforeAll(async () => {
  server = await startZoomMockServer();
});
beforeEach(() => server.reset());
afterAll(() => server.close());
const ask = (path: string, init?: RequestInit) => checkedFetch(server, path, init);

test("user groups are listed page by page, and a background is taken for these alone", async () => {
  const first = (await ask("/groups?page_size=1")).body;
  expect(first).toMatchObject({
    total_records: 2,
    page_size: 1,
    groups: [{ id: sales, name: "Sales", total_members: 1 }],
  });
  const second = (await ask(`/groups?page_size=1&next_page_token=${first.next_page_token}`)).body;
  expect(second).toMatchObject({ groups: [{ name: "Support" }], next_page_token: "" });
  for (const { id } of [...first.groups, ...second.groups]) {
    const body = fileForm("file", picture());
    expect((await ask(`/groups/${id}/settings/virtual_backgrounds`, { method: "POST", body })).status).toBe(
      201,
    );
  }
  const group = await ask("/groups/none/settings/virtual_backgrounds", {
    method: "POST",
    body: fileForm("file", picture()),
  });
  expect(group).toMatchObject({ status: 404, body: { code: 4130 } });
  expect(server.uploads).toHaveLength(2);
});

test("channels are those of the person: of everybody, and of their members", async () => {
  const namesOf = async (who: string) =>
    (await ask(`/chat/users/${who}/channels`)).body.channels.map(({ name }: { name: string }) => name);
  expect(await namesOf("me")).toEqual(["Launch"]);
  expect(await namesOf("ada@example.com")).toEqual(["Launch"]);
  expect(await namesOf("QkOpi5GnR3W2p_HF5sHeXg")).toEqual(["Launch", "Design"]);
  const first = (await ask("/chat/users/grace@example.com/channels?page_size=1")).body;
  expect(first).toMatchObject({
    total_records: 2,
    channels: [
      {
        id: "5fa2c5ba2f0949b98cdf2cd3a4d8e5a1",
        jid: "5fa2c5ba2f0949b98cdf2cd3a4d8e5a1@conference.xmpp.zoom.us",
        type: 3,
      },
    ],
  });
  const next = `/chat/users/grace@example.com/channels?page_size=1&next_page_token=${first.next_page_token}`;
  expect((await ask(next)).body).toMatchObject({
    channels: [{ name: "Design", type: 1 }],
    next_page_token: "",
  });
});

test("a seed has user groups and channels of its own; the members of both are people", async () => {
  server.seed({
    userGroups: [{ name: "Field", members: ["ada@example.com", "bob@example.com"] }],
    channels: [{ name: "Field" }, { name: "Field", members: ["bob@example.com"] }],
    groups: [{ name: "All" }],
  });
  expect(server.people().map(({ email }) => email)).toEqual(["ada@example.com", "bob@example.com"]);
  const { groups } = (await ask("/groups")).body;
  expect(groups).toMatchObject([{ id: expect.stringMatching(/^[\w-]{22}$/), total_members: 2 }]);
  const { channels } = (await ask("/chat/users/bob@example.com/channels")).body;
  expect(channels).toHaveLength(2);
  expect(channels[0].id).toMatch(/^[0-9a-f]{32}$/);
});

test("a user group that a group has as a member is one of the list, by its id or its name", async () => {
  server.seed({ groups: [{ id: "staff", name: "Staff", user_groups: ["field"] }] });
  expect((await ask("/groups")).body.groups).toEqual([{ id: "field", name: "field", total_members: 0 }]);
  server.seed({
    groups: [{ id: "staff", name: "Staff", user_groups: ["field"] }],
    userGroups: [{ id: "field", name: "Field" }],
  });
  expect((await ask("/contacts/groups/staff/members")).body.group_members).toEqual([
    { id: "field", type: 2, name: "Field" },
  ]);
});

test("a sub-account has user groups of its own", async () => {
  await using other = await startZoomMockServer({
    accounts: { sub: { userGroups: [{ id: "field", name: "Field" }] } },
  });
  expect((await checkedFetch(other, "/accounts/sub/groups")).body.groups).toMatchObject([{ name: "Field" }]);
  const body = fileForm("file", picture());
  const path = "/accounts/sub/groups/field/settings/virtual_backgrounds";
  expect((await checkedFetch(other, path, { method: "POST", body })).status).toBe(201);
});

test.each([
  ["channels of nobody", "/chat/users/nobody/channels", 404, 1001],
  ["too large a page of channels", "/chat/users/me/channels?page_size=51", 400, 300],
  ["too large a page of user groups", "/groups?page_size=301", 400, 300],
  [
    "a token of another list",
    `/groups?next_page_token=${Buffer.from("x 30 30").toString("base64url")}`,
    400,
    300,
  ],
])("%s are refused", async (_, path, status, code) => {
  expect(await ask(path)).toMatchObject({ status, body: { code } });
});

test("a token without the scopes is refused, and the refusal names them", async () => {
  await using other = await startZoomMockServer({
    scopes: ["group:write:admin", "chat_message:write:admin"],
  });
  for (const [path, scope] of [
    ["/groups", "group:read:admin"],
    ["/chat/users/me/channels", "chat_channel:read"],
  ] as const) {
    const { status, body } = await checkedFetch(other, path);
    expect([status, body.code, body.message]).toEqual([400, 4711, expect.stringContaining(scope)]);
  }
});

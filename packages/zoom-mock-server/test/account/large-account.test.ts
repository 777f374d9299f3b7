import { expect, test } from "vitest";
import { createAccount } from "../../src/account/create-account.js";
import { startZoomMockServer } from "../../src/index.js";
import { checkedFetch } from "../helpers/checked-fetch.js";

const json = (value: unknown) => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});

test("an account of 5,000 groups and 50,000 people answers, page by page", async () => {
  const people = Array.from({ length: 50_000 }, (_, index) => ({ email: `p${index}@example.com` }));
  const groups = Array.from({ length: 5000 }, (_, index) => ({
    id: `g${index}`,
    name: `Group ${index}`,
    members: people.slice(index * 10, index * 10 + 10).map(({ email }) => email),
  }));
  await using server = await startZoomMockServer({ people, groups });
  expect((await checkedFetch(server, "/im/groups")).body.total_records).toBe(5000);
  const last = (await checkedFetch(server, "/users/p49999@example.com")).body;
  const members = [{ email: "p0@example.com" }, { id: last.id }];
  expect((await checkedFetch(server, "/im/groups/g2500/members", json({ members }))).status).toBe(201);
  expect((await checkedFetch(server, "/im/groups/g2500")).body.total_members).toBe(12);
  const page = await checkedFetch(server, "/users?page_size=300");
  expect([page.body.users.length, page.body.total_records]).toEqual([300, 50_000]);
}, 300_000);

test("finding a person walks over nobody", () => {
  const account = createAccount();
  let read = 0;
  const counted = (email: string) => ({
    get email() {
      read += 1;
      return email;
    },
  });
  for (let index = 0; index < 1000; index += 1) {
    const person = { id: `${index}`, type: 1, status: "active" as const };
    account.addPerson(Object.assign(counted(`p${index}@example.com`), person));
  }
  read = 0;
  expect(account.personOf("P999@example.com")?.id).toBe("999");
  expect(account.personOf("nobody@example.com")).toBeUndefined();
  expect(read).toBe(0);
});

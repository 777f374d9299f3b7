import { pages } from "@partwise/client/pages";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { expect, it } from "vitest";
import { ApiError, createZoomClient, unwrap } from "../src/index.js";

const params = { path: { groupId: "MIuNMURBTkuwfZ20jteRJg" } };

it("gives the members of a group one by one, over pages of the size that is asked for", async () => {
  const wanted = ["a", "b", "c", "d", "e"].map((name) => ({ email: `${name}@example.com` }));
  const groups = [{ id: params.path.groupId, name: "Engineering", members: [{ email: "ada@example.com" }] }];
  const people = [{ email: "ada@example.com" }, ...wanted];
  const server = await startZoomMockServer({ groups, people });
  try {
    const zoom = createZoomClient({ token: server.accessToken, baseUrl: server.url });
    const path = "/im/groups/{groupId}/members";
    await unwrap(zoom.POST(path, { params, body: { members: wanted } }));
    const before = server.requests.length;
    const emails: (string | undefined)[] = [];
    const query = { page_size: 2 };
    for await (const member of pages(zoom, "GET", path, { params: { ...params, query } })) {
      emails.push(member.email);
    }
    for (const { email } of wanted) expect(emails).toContain(email);
    expect(server.requests.length - before).toBe(Math.ceil(emails.length / 2));
    expect(new Set(emails).size).toBe(emails.length);
  } finally {
    await server.close();
  }
});

it("throws an ApiError whose body is the ZoomError", async () => {
  const server = await startZoomMockServer();
  try {
    const zoom = createZoomClient({ token: server.accessToken, baseUrl: server.url });
    const members = pages(zoom, "GET", "/im/groups/{groupId}/members", {
      params: { path: { groupId: "none" } },
    });
    const failure = await members[Symbol.asyncIterator]()
      .next()
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({ status: 404, body: { code: 4130 } });
  } finally {
    await server.close();
  }
});

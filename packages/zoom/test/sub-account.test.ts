import { pages } from "@partwise/client/pages";
import { describe, expect, it } from "vitest";
import { createZoomClient, PolicyError } from "../src/index.js";

const seen: string[] = [];
const clientOf = (accountId: string, answer: () => Response = () => new Response(null, { status: 204 })) => {
  seen.length = 0;
  return createZoomClient({
    token: "t",
    accountId,
    fetch: async (request) => {
      seen.push(`${request.method} ${request.url.replace("https://api.zoom.us/v2", "")}`);
      return answer();
    },
  });
};
const groupId = "dir.JquKVDGlQ9K6S0QVWGcysw";
const params = { path: { groupId } };

describe("accountId", () => {
  it("stands before the paths of groups and people", async () => {
    const zoom = clientOf("a1");
    await zoom.PATCH("/im/groups/{groupId}", { params, body: { name: "a" } });
    await zoom.DELETE("/contacts/groups/{groupId}/members", {
      params: { ...params, query: { member_ids: ["m1", "m2"] } },
    });
    await zoom.GET("/users/{userId}", { params: { path: { userId: "ada@example.com" } } });
    await zoom.GET("/im/groups");
    await zoom.POST("/users/{userId}/picture", {
      params: { path: { userId: "u1" } },
      body: { pic_file: new File(["x"], "ada.png", { type: "image/png" }) },
    });
    expect(seen).toEqual([
      `PATCH /accounts/a1/im/groups/${groupId}`,
      `DELETE /accounts/a1/contacts/groups/${groupId}/members?member_ids=m1,m2`,
      "GET /accounts/a1/users/ada%40example.com",
      "GET /accounts/a1/im/groups",
      "POST /accounts/a1/users/u1/picture",
    ]);
  });

  it("is percent-encoded", async () => {
    await clientOf("a/1 ü").GET("/im/groups");
    expect(seen).toEqual(["GET /accounts/a%2F1%20%C3%BC/im/groups"]);
  });

  it("holds for all pages of a list", async () => {
    const users = [
      { users: [{ id: "1" }], next_page_token: "two" },
      { users: [{ id: "2" }], next_page_token: "" },
    ];
    const zoom = clientOf("a1", () => Response.json(users.shift()));
    const ids: (string | undefined)[] = [];
    for await (const { id } of pages(zoom, "GET", "/users")) ids.push(id);
    expect(ids).toEqual(["1", "2"]);
    expect(seen).toEqual(["GET /accounts/a1/users", "GET /accounts/a1/users?next_page_token=two"]);
  });

  it("leaves a path that names an account as it is", async () => {
    await clientOf("a1").POST("/accounts/{accountId}/settings/virtual_backgrounds", {
      params: { path: { accountId: "other" } },
      body: { file: new File(["x"], "sea.png", { type: "image/png" }) },
    });
    expect(seen).toEqual(["POST /accounts/other/settings/virtual_backgrounds"]);
  });

  it("refuses a call that would reach the account of the token", async () => {
    const call = clientOf("a1").POST("/chat/emoji/files", {
      body: { name: "ship_it", file: new File(["x"], "ship.png", { type: "image/png" }) },
    });
    const failure = await call.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PolicyError);
    expect(failure).toMatchObject({
      code: "SETTINGS",
      message: expect.stringContaining("POST /chat/emoji/files"),
    });
    expect(seen).toEqual([]);
  });

  it("has to be there", () => {
    expect(() => clientOf("")).toThrow(/^accountId: empty\./);
  });
});

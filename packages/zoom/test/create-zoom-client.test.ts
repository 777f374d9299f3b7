import type { Operations } from "@partwise/client";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createZoomClient, type Token, unwrap, zoomOperations } from "../src/index.js";

const groupId = "MIuNMURBTkuwfZ20jteRJg";
const params = { path: { groupId } };

describe("against the mock server", () => {
  let server: Awaited<ReturnType<typeof startZoomMockServer>>;
  beforeEach(async () => {
    server = await startZoomMockServer();
  });
  afterEach(() => server.close());
  const clientOf = (token: Token = server.accessToken) => createZoomClient({ token, baseUrl: server.url });

  it("updates a group as multipart/form-data: 204, no data, no error", async () => {
    const zoom = clientOf();
    const { data, error, response } = await zoom.PATCH("/im/groups/{groupId}", {
      params,
      body: { name: "Support", type: "restricted", search_by_account: true },
    });
    expect([response.status, data, error]).toEqual([204, undefined, undefined]);
    expect(server.requests.at(-1)).toMatchObject({
      method: "PATCH",
      path: `/v2/im/groups/${groupId}`,
      contentType: expect.stringMatching(/^multipart\/form-data; boundary=/),
    });
    expect(await unwrap(zoom.GET("/im/groups/{groupId}", { params }))).toMatchObject({
      id: groupId,
      name: "Support",
      type: "restricted",
      search_by_account: true,
    });
  });

  it("updates it as JSON where the call says so", async () => {
    const zoom = clientOf();
    await unwrap(
      zoom.PATCH("/im/groups/{groupId}", { params, mediaType: "application/json", body: { name: "J" } }),
    );
    expect(server.requests.at(-1)?.contentType).toBe("application/json");
    expect((await zoom.GET("/im/groups/{groupId}", { params })).data?.name).toBe("J");
  });

  it("says what was refused, and what to do", async () => {
    const { error } = await clientOf().PATCH("/im/groups/{groupId}", {
      params: { path: { groupId: "no such group" } },
      body: { name: "a" },
    });
    expect(error).toMatchObject({ status: 404, code: 4130, trackingId: expect.stringMatching(/./) });
    expect(error?.help).toMatch(/does not exist/);
  });

  it("says which token was refused without showing it", async () => {
    const { error } = await clientOf(async () => "wrong-token").GET("/im/groups");
    expect(error).toMatchObject({ status: 401, code: 124 });
    expect(JSON.stringify(error)).not.toContain("wrong-token");
  });
});

describe("the token", () => {
  const send = async (token: Token) => {
    const seen: (string | null)[] = [];
    const zoom = createZoomClient({
      token,
      fetch: async (request) => {
        seen.push(request.headers.get("authorization"), request.url);
        return new Response(null, { status: 204 });
      },
    });
    const failure = await zoom.DELETE("/im/groups/{groupId}", { params }).then(
      () => undefined,
      (error: unknown) => error,
    );
    return { seen, failure };
  };

  it("is sent as a bearer token to Zoom, from a string or a function", async () => {
    const url = `https://api.zoom.us/v2/im/groups/${groupId}`;
    expect((await send("abc.DEF-1_2~3+4/5==")).seen).toEqual(["Bearer abc.DEF-1_2~3+4/5==", url]);
    expect((await send(() => "one")).seen).toEqual(["Bearer one", url]);
    expect((await send(async () => "two")).seen).toEqual(["Bearer two", url]);
  });

  it.each(["", "se\ncret", "se\r\ncret: 1", "se cret", 'se"cret', "sécret"])(
    "is refused when it is %j",
    async (token) => {
      const { seen, failure } = await send(token);
      expect(seen).toEqual([]);
      expect(failure).toMatchObject({ name: "PolicyError", code: "TOKEN" });
      expect(String((failure as Error).stack)).not.toContain("cret");
    },
  );

  it("may fail to come, of which nothing is quoted", async () => {
    const { seen, failure } = await send(async () => Promise.reject(new Error("v4ult is closed")));
    expect(seen).toEqual([]);
    expect(failure).toMatchObject({ name: "PolicyError", code: "TOKEN" });
    expect(String((failure as Error).stack)).not.toContain("v4ult");
  });
});

describe("the base URL", () => {
  it.each([
    ["nonsense", "not an http(s) URL"],
    ["ftp://api.zoom.us", "not an http(s) URL"],
    ["http://api.zoom.us/v2", "plain http to api.zoom.us"],
    ["http://127.0.0.1.example.com", "plain http"],
    ["https://user:secret@api.zoom.us/v2", "holds credentials"],
    ["https://api.zoom.us/v2?x=1", "a query"],
  ])("is refused when it is %s", (baseUrl, message) => {
    expect(() => createZoomClient({ token: "t", baseUrl })).toThrow(
      expect.objectContaining({
        name: "CallError",
        code: "BASE_URL",
        message: expect.stringContaining(message),
      }),
    );
    expect(() => createZoomClient({ token: "t", baseUrl })).not.toThrow(/secret/);
  });

  it.each([
    "https://api.zoomgov.com/v2",
    "http://localhost:1/v2",
    "http://127.9.9.9/v2",
    "http://[::1]:8080/v2",
  ])("may be %s", (baseUrl) => {
    expect(() => createZoomClient({ token: "t", baseUrl })).not.toThrow();
  });
});

it("a refusal without a body has its status, and no body", async () => {
  const fetch = async () => new Response(null, { status: 403, statusText: "Forbidden" });
  const { error } = await createZoomClient({ token: "t", fetch }).GET("/im/groups/{groupId}", { params });
  expect(error).toMatchObject({ status: 403, code: undefined, message: "" });
  expect(error?.body).toBeUndefined();
});

describe("operations", () => {
  const refused = async () => Response.json({ code: 300, message: "No." }, { status: 400 });

  it("of another description are called by their own metadata", async () => {
    const seen: string[] = [];
    const operations: Operations<Roles> = {
      $servers: ["https://api.zoom.us/v2"],
      "/roles": { post: { requestBody: { content: { "multipart/form-data": {} } } } },
    };
    const zoom = createZoomClient({
      token: "t",
      operations,
      fetch: async (request) => {
        seen.push(request.url, `${request.headers.get("content-type")}`);
        return refused();
      },
    });
    const { error } = await zoom.POST("/roles", { body: { name: "Keeper" } });
    expect(error).toMatchObject({ status: 400, code: 300, missing: false });
    expect(seen).toEqual(["https://api.zoom.us/v2/roles", expect.stringMatching(/^multipart/)]);
  });

  it("are joined: each path of the three descriptions is there, with its label", () => {
    const labels = [
      zoomOperations["/im/groups/{groupId}"]?.patch,
      zoomOperations["/contacts/groups/{groupId}"]?.patch,
      zoomOperations["/users/{userId}/picture"]?.post,
    ].map((operation) => operation?.["x-rate-limit-label"]);
    expect(labels).toEqual(["light", "light", "medium"]);
    expect(zoomOperations["/clips/files/multipart"]?.post?.servers).toEqual(["https://fileapi.zoom.us/v2"]);
  });
});

interface Roles {
  "/roles": {
    post: {
      requestBody: { content: { "multipart/form-data": { name: string } } };
      responses: { 201: { content: { "application/json": { id: string } } } };
    };
  };
}

import { describe, expect, test } from "vitest";
import { PolicyError, redirect, transportErrors } from "../../src/index.js";
import { startServer } from "../helpers/start-server.js";
import { testClient } from "../helpers/test-client.js";

const call = { params: { path: { id: "1" } }, body: { name: "Support" } };
const headers = { authorization: "Bearer s3cret" };

describe("redirect", () => {
  test.for([307, 308])("sends method, body and boundary again on %i", async (status) => {
    const { origin, requests } = await startServer((response, { url }) =>
      url === "/moved?to=here"
        ? response.writeHead(204).end()
        : response.writeHead(status, { location: "/moved?to=here" }).end(),
    );
    const { response } = await testClient(origin, [redirect()], { headers }).PATCH("/things/{id}", call);
    expect(response.status).toBe(204);
    expect(requests[1]).toEqual({ ...requests[0], url: "/moved?to=here" });
  });

  test.for([301, 302, 303, 307, 308])("follows %i for a GET, without its query", async (status) => {
    const { origin, requests } = await startServer((response, _, count) =>
      response.writeHead(count === 1 ? status : 200, { location: "/elsewhere" }).end("{}"),
    );
    const { response } = await testClient(origin, [redirect()]).GET("/things", {
      params: { query: { page: 2 } },
    });
    expect([response.status, requests.map(({ url }) => url)]).toEqual([
      200,
      ["/things?page=2", "/elsewhere"],
    ]);
  });

  test.for([301, 302, 303])("refuses %i for a PATCH, which would become a GET", async (status) => {
    const { origin, requests } = await startServer((response) =>
      response.writeHead(status, { location: "/other" }).end(),
    );
    await expect(testClient(origin, [redirect()]).PATCH("/things/{id}", call)).rejects.toMatchObject({
      code: "REDIRECT",
      status,
      message: expect.stringContaining("Whether the PATCH was done is unknown"),
    });
    expect(requests).toHaveLength(1);
  });

  test("never calls another origin, unless its host is allowed; then the token goes along", async () => {
    const other = await startServer((response) => response.writeHead(204).end());
    const { origin } = await startServer((response) =>
      response.writeHead(307, { location: `${other.origin}/there` }).end(),
    );
    await expect(
      testClient(origin, [redirect()], { headers }).PATCH("/things/{id}", call),
    ).rejects.toMatchObject({
      code: "REDIRECT",
    });
    expect(other.requests).toHaveLength(0);
    const hosts = [new URL(other.origin).host];
    const { response } = await testClient(origin, [redirect({ hosts })], { headers }).PATCH(
      "/things/{id}",
      call,
    );
    expect(response.status).toBe(204);
    expect(other.requests[0]).toMatchObject({ method: "PATCH", url: "/there", headers });
  });

  test("gives up after so many", async () => {
    const { origin, requests } = await startServer((response) =>
      response.writeHead(308, { location: "/again" }).end(),
    );
    await expect(testClient(origin, [redirect({ max: 3 })]).GET("/things")).rejects.toThrow(
      "one more than 3 redirects",
    );
    expect(requests).toHaveLength(4);
  });

  test.for([
    "http://files.example.com/",
    "http://files.example.com:80/",
    "HTTP://FILES.EXAMPLE.COM/",
    "//files.example.com/",
    "http://api.example.org/",
    "ws://files.example.com/",
    "http://127.0.0.1.example.com/",
  ])("from this machine never goes on in the clear, to an allowed host neither: %s", async (location) => {
    const { origin } = await startServer((response) => response.writeHead(307, { location }).end());
    const hosts = ["files.example.com", "*.example.com", "api.example.org"];
    const reached: string[] = [];
    const fetch = (request: Request) => {
      reached.push(new URL(request.url).hostname);
      return globalThis.fetch(request);
    };
    const client = testClient(origin, [redirect({ hosts })], { headers, fetch });
    await expect(client.PATCH("/things/{id}", call)).rejects.toMatchObject({ code: "REDIRECT" });
    expect(reached).toEqual(["127.0.0.1"]);
  });

  test("goes on without https where the call itself crosses the network so", async () => {
    const reached: string[] = [];
    const fetch = async ({ url }: Request) => {
      reached.push(url);
      const location = "http://files.example.com/there";
      return new Response(
        null,
        reached.length === 1 ? { status: 307, headers: { location } } : { status: 204 },
      );
    };
    const client = testClient("http://api.example.com", [redirect({ hosts: ["*.example.com"] })], { fetch });
    expect((await client.PATCH("/things/{id}", call)).response.status).toBe(204);
    expect(reached).toEqual(["http://api.example.com/things/1", "http://files.example.com/there"]);
  });

  test.for([
    ["credentials", "http://user:word@127.0.0.1/"],
    ["no URL", "http://["],
    ["another scheme", "ftp://127.0.0.1/"],
  ])("refuses a location with %s, and does not repeat it", async ([, location]) => {
    const { origin } = await startServer((response) => response.writeHead(307, { location }).end());
    const error = await testClient(origin, [redirect()])
      .GET("/things")
      .catch((error: unknown) => error);
    expect(error).toMatchObject({ code: "REDIRECT" });
    expect(String(error)).not.toContain("word");
  });

  test("gives a redirect without a location back, as well as a 300 and a 304", async () => {
    for (const status of [307, 300, 304]) {
      const { origin } = await startServer((response) => response.writeHead(status).end());
      expect((await testClient(origin, [redirect()]).GET("/things")).response.status).toBe(status);
    }
  });

  test("does not let fetch hold a file for a redirect that may come", async () => {
    const { origin, requests } = await startServer((response, { url }) =>
      response.writeHead(url === "/moved" ? 204 : 307, { location: "/moved" }).end(),
    );
    const upload = { ...call, body: { file: new Blob(["abc"]) } };
    const client = testClient(origin, [redirect(), transportErrors]);
    await expect(client.PATCH("/things/{id}", upload)).rejects.toMatchObject({ code: "REDIRECT" });
    expect(requests).toHaveLength(1);
    expect((await client.PATCH("/things/{id}", { ...upload, redirect: "follow" })).response.status).toBe(204);
    const files = testClient(origin, [redirect({ files: "follow" })]);
    expect((await files.PATCH("/things/{id}", upload)).response.status).toBe(204);
  });

  test("cannot send a one-shot body again, and says so", async () => {
    const { origin } = await startServer((response) => response.writeHead(307, { location: "/moved" }).end());
    const file = new Blob(["abc"]).stream();
    const client = testClient(origin, [redirect({ files: "follow" })]);
    await expect(client.PATCH("/things/{id}", { ...call, body: { file } })).rejects.toThrow(/read once only/);
  });

  test("leaves a call alone that decides for itself", async () => {
    const { origin } = await startServer((response) => response.writeHead(307, { location: "/moved" }).end());
    const client = testClient(origin, [redirect(), transportErrors]);
    expect((await client.GET("/things", { redirect: "manual" })).response.status).toBe(307);
    await expect(client.GET("/things", { redirect: "error" })).rejects.toMatchObject({ code: "REDIRECT" });
  });

  test.for(["https://files.example.com", "*", "*.com", "", "a/b", "a b", "user@host", "host:"])(
    "refuses %j as a host",
    (host) => {
      expect(() => redirect({ hosts: [host] })).toThrow(PolicyError);
    },
  );
  test("refuses a negative number of redirects", () => {
    expect(() => redirect({ max: -1 })).toThrow(PolicyError);
  });
});

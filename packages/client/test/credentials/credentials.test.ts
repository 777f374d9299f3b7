import { describe, expect, it } from "vitest";
import { createClient, type Operations, type Policy } from "../../src/index.js";
import { operations } from "../fixtures/service/generated/index.js";
import { all, sentTo } from "../helpers/sent-to.js";
import { serviceClient } from "../helpers/service-client.js";

describe("credentials", () => {
  it.each([
    ["/secured/header", { key: "k" }],
    ["/secured/query", { search: "?appid=a%26b%3Dc%20d" }],
    ["/secured/raw", { authorization: "Token t" }],
    ["/secured/basic", { authorization: "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==" }],
    ["/secured/bearer", { authorization: "Bearer t" }],
    ["/secured/both", { key: "k", search: "?appid=a%26b%3Dc%20d" }],
    ["/secured/with-oauth", { key: "k" }],
    ["/secured/optional", { key: "k" }],
    ["/plain", {}],
    ["/report", {}],
  ])("go where the requirement says, and nowhere else: %s", async (path, want) => {
    expect(await sentTo(path, all)).toEqual(want);
    expect(await sentTo(path, all, { baseUrl: "http://127.0.0.1:1" })).toEqual(want);
  });

  it("in UTF-8", async () => {
    const login = { username: "Jörg", password: "p:ä€😀" };
    const authorization = `Basic ${Buffer.from("Jörg:p:ä€😀").toString("base64")}`;
    expect(await sentTo("/secured/basic", { login })).toEqual({ authorization });
    expect(await sentTo("/secured/query", { appid: "ä€😀" })).toEqual({
      search: `?appid=${encodeURIComponent("ä€😀")}`,
    });
    expect(await sentTo("/secured/basic", { login: { username: "", password: "" } })).toEqual({
      authorization: "Basic Og==",
    });
    const password = "x".repeat(200_000);
    const long = await sentTo("/secured/basic", { login: { username: "a", password } });
    expect(atob(long.authorization.slice(6))).toBe(`a:${password}`);
  });

  it.each([
    [
      "the first alternative that all are given for",
      all,
      { authorization: "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==" },
    ],
    ["not one that lacks a part", { key: "k", token: "t" }, { authorization: "Bearer t" }],
    ["a combination", { key: "k", appid: "a" }, { key: "k", search: "?appid=a" }],
    ["nothing where none is given", { session: "s" }, {}],
    ["nothing where part of a combination is", { key: "k" }, {}],
    [
      "not one whose function has no value",
      { login: () => undefined, token: "t" },
      { authorization: "Bearer t" },
    ],
    ["nothing for a value that is not there", { login: undefined, token: undefined }, {}],
  ])("of several alternatives are %s", async (_, credentials, want) => {
    expect(await sentTo("/secured/either", credentials)).toEqual(want);
  });

  it("may be functions, sync or async, that are asked for each attempt that needs them", async () => {
    let asked = 0;
    const twice: Policy = { call: (call, next) => next(call).then(() => next(call)) };
    const credentials = {
      key: async () => `k${++asked}`,
      appid: () => "a",
      token: () => expect.unreachable(),
    };
    const { client, seen } = serviceClient({ credentials, policies: [twice] });
    await client.GET("/secured/both");
    await client.GET("/plain");
    expect(seen.slice(0, 2).map(({ headers }) => headers["x-key"])).toEqual(["k1", "k2"]);
    expect(asked).toBe(2);
  });

  it("ask a function once where several alternatives have its scheme", async () => {
    let asked = 0;
    const { $securitySchemes } = operations as Operations;
    const twofold = {
      security: [
        { key: [], appid: [] },
        { key: [], token: [] },
      ],
    };
    const client = createClient<Secured>({
      baseUrl: "https://a.test",
      operations: { ...($securitySchemes && { $securitySchemes }), "/a": { get: twofold } },
      credentials: {
        key: () => {
          asked += 1;
          return "k";
        },
        appid: () => undefined,
        token: "t",
      },
      fetch: async ({ headers }) => new Response(headers.get("authorization")),
    });
    await client.GET("/a", { parseAs: "text" });
    expect(asked).toBe(1);
  });
});

interface Secured {
  "/a": {
    get: { parameters: { query?: never }; requestBody?: never; responses: { 204: { content?: never } } };
  };
}

describe("what the caller sends wins", () => {
  it.each([
    ["a header of the call", "/secured/header", {}, { headers: { "x-KEY": "own" } }, { key: "own" }],
    ["one of a Headers", "/secured/header", {}, { headers: new Headers({ "X-Key": "own" }) }, { key: "own" }],
    [
      "a header of the client",
      "/secured/bearer",
      { headers: { authorization: "own" } },
      {},
      { authorization: "own" },
    ],
    ["a header that is taken away", "/secured/bearer", {}, { headers: { Authorization: null } }, {}],
    ["not one that is undefined", "/secured/header", {}, { headers: { "X-Key": undefined } }, { key: "k" }],
    [
      "a query parameter",
      "/secured/query",
      {},
      { params: { query: { appid: "own", q: "x" } } },
      { search: "?appid=own&q=x" },
    ],
    [
      "other query parameters stay",
      "/secured/query",
      {},
      { params: { query: { q: "x" } } },
      { search: "?q=x&appid=a%26b%3Dc%20d" },
    ],
    [
      "a half that the caller sends counts as given",
      "/secured/both",
      {},
      { headers: { "X-Key": "own" } },
      { key: "own", search: "?appid=a%26b%3Dc%20d" },
    ],
  ])("%s", async (_, path, options, init, want) => {
    expect(await sentTo(path, all, options, init)).toEqual(want);
  });
});

describe("credentials are refused before anything is sent, and not quoted", () => {
  const place = "Was a line break read with it?";
  const sendable = "Those that can be sent are: key, appid, session, raw, login, token.";

  it.each([
    ["/secured/bearer", { token: "Bearer secret" }, '"token" says "Bearer" itself: give it the token alone.'],
    [
      "/secured/header",
      { key: "secret\n" },
      `"key" holds a line break or a character that a header cannot carry. ${place}`,
    ],
    [
      "/secured/header",
      { key: "secret\0" },
      `"key" holds a line break or a character that a header cannot carry. ${place}`,
    ],
    [
      "/secured/header",
      { key: "secret€" },
      `"key" holds a line break or a character that a header cannot carry. ${place}`,
    ],
    [
      "/secured/bearer",
      { token: "secret\r\nX: y" },
      `"token" holds a line break or a character that a header cannot carry. ${place}`,
    ],
    ["/secured/bearer", { token: "" }, '"token" is empty: give it a value, or leave it out.'],
    ["/secured/cookie", { session: "secret; a=b" }, '"session" holds a semicolon, which ends a cookie.'],
    ["/secured/query", { appid: "secret\ud800" }, '"appid" holds half a character. Give it whole text.'],
    [
      "/secured/query",
      { appid: { username: "secret", password: "" } },
      '"appid" is sent as text: give it a string.',
    ],
    [
      "/secured/basic",
      { login: { username: "secret:", password: "" } },
      '"login" has a username with a colon, which basic cannot send.',
    ],
    [
      "/secured/basic",
      { login: { username: "secret", password: "x\n" } },
      `"login" holds a control character or half a character. ${place}`,
    ],
    ["/secured/basic", { login: "secret" }, '"login" is http basic: give it { username, password }.'],
    [
      "/plain",
      { kye: "secret" },
      `"kye" is no security scheme of the description; was it generated anew? ${sendable}`,
    ],
    [
      "/plain",
      { toString: "secret" },
      `"toString" is no security scheme of the description; was it generated anew? ${sendable}`,
    ],
    [
      "/plain",
      { oauth: "secret" },
      `"oauth" is oauth2, which takes a policy such as authorize, or a transport. ${sendable}`,
    ],
    [
      "/plain",
      { digest: "secret" },
      `"digest" is http digest, which takes a policy such as authorize, or a transport. ${sendable}`,
    ],
  ])("%s %j", async (path, credentials, message) => {
    const { client, seen } = serviceClient({ credentials });
    const error = await client.GET(path as "/plain").catch((error: unknown) => error);
    expect(error).toMatchObject({
      name: "CallError",
      code: "CREDENTIALS",
      message: `credentials: ${message}`,
    });
    expect(String((error as Error).stack)).not.toContain("secret");
    expect(seen).toEqual([]);
  });

  it("a function that fails is told as such", async () => {
    const cause = new Error("no vault");
    const { client, seen } = serviceClient({ credentials: { key: () => Promise.reject(cause) } });
    await expect(client.GET("/secured/header")).rejects.toMatchObject({
      code: "CREDENTIALS",
      message: 'credentials: "key" has a function that failed; see the cause.',
      cause,
    });
    expect(seen).toEqual([]);
  });

  it("a URL that a run time would quote is refused first", async () => {
    for (const baseUrl of ["http://a.test:99999", "https://user:pass@a.test", "https://"]) {
      const { client } = serviceClient({ credentials: { appid: "secret" }, baseUrl });
      const error = await client.GET("/secured/query").catch((error: unknown) => error);
      expect(error).toMatchObject({ code: "BASE_URL" });
      expect(String((error as Error).stack)).not.toMatch(/secret|pass@/);
    }
  });
});

it("a call that is given up while a function is asked does not go out", async () => {
  const controller = new AbortController();
  const credentials = {
    key: () => {
      controller.abort(new Error("enough"));
      return new Promise<string>(() => {});
    },
  };
  const { client, seen } = serviceClient({ credentials });
  await expect(client.GET("/secured/header", { signal: controller.signal })).rejects.toThrow("enough");
  await expect(client.GET("/secured/header", { signal: controller.signal })).rejects.toThrow("enough");
  expect(seen).toEqual([]);
});

it("fetch's own option of the same name stays what it is", async () => {
  const modes: string[] = [];
  const fetch = async (request: Request) => {
    modes.push(request.credentials);
    return new Response(null, { status: 204 });
  };
  await createClient({ operations, fetch, credentials: "include" }).DELETE("/plain");
  await createClient({ operations, fetch, credentials: {} }).DELETE("/plain", { credentials: "omit" });
  await createClient({ operations, fetch, credentials: { key: "k" } }).GET("/secured/header");
  expect(modes).toEqual(["include", "omit", "same-origin"]);
});

import { inspect } from "node:util";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { expect, test, vi } from "vitest";
import { authorize, clientCredentials, PolicyError, refreshToken } from "../../src/index.js";
import { fakeApi } from "../helpers/fake-api.js";
import { startTokenServer, type TokenAnswer } from "../helpers/start-token-server.js";

const app = { clientId: "my-app_1", clientSecret: "hush/+ü-_~" };
const good = { body: { access_token: "t1", token_type: "Bearer", expires_in: 3600, scope: "a b" } };

async function failureOf(work: unknown): Promise<PolicyError> {
  const error = await Promise.resolve(work).then(
    () => undefined,
    (error) => error,
  );
  expect(error).toBeInstanceOf(PolicyError);
  expect(error.cause).toBeUndefined();
  expect(`${inspect(error)}${JSON.stringify(error)}`).not.toMatch(/hush|r0/);
  return error;
}

test("client credentials: what is sent, and the token that comes of it", async () => {
  const { tokenUrl, seen } = await startTokenServer(() => good);
  const before = Date.now();
  const token = await clientCredentials({ tokenUrl, ...app, scope: "a b" })({});
  expect(token).toEqual({
    accessToken: "t1",
    expiresAt: expect.any(Number),
    refreshToken: undefined,
    scope: "a b",
  });
  expect(token).toSatisfy(
    ({ expiresAt }) => expiresAt >= before + 3_600_000 && expiresAt <= Date.now() + 3_600_000,
  );
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({
    path: "/oauth/token",
    form: { grant_type: "client_credentials", scope: "a b" },
    headers: {
      // hush/+ü-_~, form-encoded
      authorization: `Basic ${Buffer.from("my-app_1:hush%2F%2B%C3%BC-_%7E").toString("base64")}`,
      "content-type": "application/x-www-form-urlencoded;charset=UTF-8",
      accept: "application/json",
    },
  });
});

test("client credentials in the body, for another grant", async () => {
  const { tokenUrl, seen } = await startTokenServer(() => good);
  await clientCredentials({
    tokenUrl,
    ...app,
    authentication: "post",
    grantType: "account_credentials",
    parameters: { account_id: "42" },
  })({});
  expect(seen[0]?.headers.authorization).toBeUndefined();
  expect(seen[0]?.form).toEqual({
    grant_type: "account_credentials",
    account_id: "42",
    client_id: app.clientId,
    client_secret: app.clientSecret,
  });
});

test("a refresh token: the newest goes before the first; one that is not replaced is kept", async () => {
  const { tokenUrl, seen } = await startTokenServer((_, count) => ({
    body: { ...good.body, ...(count === 1 && { refresh_token: "r1" }) },
  }));
  const source = refreshToken({ tokenUrl, clientId: "my-app", refreshToken: "r0" });
  const first = await source({});
  expect(first).toMatchObject({ refreshToken: "r1" });
  expect(await source({ previous: Object(first) })).toMatchObject({ refreshToken: "r1" });
  expect(seen.map(({ form }) => form)).toEqual([
    { grant_type: "refresh_token", refresh_token: "r0", client_id: "my-app" },
    { grant_type: "refresh_token", refresh_token: "r1", client_id: "my-app" },
  ]);
});

test("rotating refresh tokens over many 401s: each is used once", async () => {
  let valid = "r0";
  let access = "";
  const { tokenUrl } = await startTokenServer(({ form }, count): TokenAnswer => {
    if (form.refresh_token !== valid) return { status: 400, body: { error: "invalid_grant" } };
    valid = `r${count}`;
    access = `t${count}`;
    return { body: { access_token: access, token_type: "bearer", refresh_token: valid } };
  });
  const token = refreshToken({ tokenUrl, ...app, refreshToken: "r0" });
  const { client } = fakeApi((token) => token === access, [authorize({ token })]);
  for (let i = 0; i < 5; i++) {
    const results = await Promise.all(Array.from({ length: 10 }, () => client.GET("/things")));
    expect(new Set(results.map(({ response }) => response.status))).toEqual(new Set([200]));
    access = "revoked";
  }
  expect(valid).toBe("r5");
});

test("a token without expires_in has no expiry; an ID token is passed over", async () => {
  const { tokenUrl } = await startTokenServer(() => ({
    body: { access_token: "t1", token_type: "bearer", id_token: "a.b.c" },
  }));
  expect(await clientCredentials({ tokenUrl, ...app })({})).toEqual({ accessToken: "t1" });
});

test.each([
  ["invalid_client", 401, /client id and secret/],
  ["unsupported_grant_type", 400, /grantType/],
  ["invalid_grant", 400, /sign in again/],
  ["invalid_scope", 400, /scopes/],
  ["invalid_request", 400, /parameters/],
  ["quota_gone", 403, /settings of the app/],
])("the refusal %s has its code, its status, and what to do", async (reason, status, message) => {
  const { tokenUrl, seen } = await startTokenServer(() => ({
    status,
    headers: { "www-authenticate": 'Basic realm="hush"' },
    body: { error: reason, error_description: "hush", reason: "hush" },
  }));
  const error = await failureOf(clientCredentials({ tokenUrl, ...app })({}));
  expect(error).toMatchObject({ code: "TOKEN", reason, status, message: expect.stringMatching(message) });
  expect(error.message).toContain(`${status} "${reason}"`);
  expect(seen).toHaveLength(1);
});

test("the refusals of Zoom's mock server", async () => {
  const server = await startZoomMockServer({ clientSecret: "other" });
  const { tokenUrl } = server;
  const options = { tokenUrl, clientId: "mock-client-id", clientSecret: "hush" };
  expect(await failureOf(clientCredentials(options)({}))).toMatchObject({
    reason: "invalid_client",
    status: 400,
  });
  expect(await failureOf(clientCredentials({ ...options, clientSecret: "other" })({}))).toMatchObject({
    reason: "unsupported_grant_type",
  });
  await server.close();
});

test.each<[string, TokenAnswer, RegExp]>([
  ["HTML", { body: "<p>hush", headers: { "content-type": "text/html" } }, /not JSON/],
  ["HTML with a 403", { status: 403, body: "<p>hush" }, /403 with something that is not JSON/],
  ["no token", { body: { hello: "hush" } }, /with no token/],
  ["a token that is no string", { body: { ...good.body, access_token: 7 } }, /with no token/],
  ["no type", { body: { access_token: "hush" } }, /with no token/],
  [
    "another type",
    { body: { ...good.body, access_token: "hush", token_type: "DPoP" } },
    /another type than bearer/,
  ],
  [
    "an expiry that is none",
    { body: { ...good.body, access_token: "hush", expires_in: -1 } },
    /with no token/,
  ],
  ["an error that is a text", { status: 400, body: { error: "hush is wrong: hush" } }, /400 with no token/],
  [
    "a redirect",
    { status: 307, headers: { location: "/hush" }, body: "" },
    /redirect, which is not followed/,
  ],
  ["too much", { body: `"${"x".repeat(70_000)}"` }, /more than 65536 bytes/],
])("an answer with %s", async (_, answer, message) => {
  const { tokenUrl, seen } = await startTokenServer(() => answer);
  const error = await failureOf(clientCredentials({ tokenUrl, ...app })({}));
  expect(error).toMatchObject({ code: "TOKEN", message: expect.stringMatching(message) });
  expect(seen).toHaveLength(1);
});

test.each<[string, TokenAnswer]>([
  ["429", { status: 429, body: {} }],
  ["503", { status: 503, body: "busy" }],
  ["connection that is closed", {}],
])("a %s is tried again", async (_, answer) => {
  const { tokenUrl, seen } = await startTokenServer((_, count) => (count < 3 ? answer : good));
  expect(await clientCredentials({ tokenUrl, ...app })({})).toMatchObject({ accessToken: "t1" });
  expect(seen).toHaveLength(3);
});

test("after three tries the failure is told, with its status or the run time's reason", async () => {
  const { tokenUrl, seen } = await startTokenServer(() => ({ status: 502, body: "hush" }));
  expect(await failureOf(clientCredentials({ tokenUrl, ...app })({}))).toMatchObject({ status: 502 });
  expect(seen).toHaveLength(3);
  const closed = vi.fn(async () => {
    throw new TypeError("fetch failed", {
      cause: Object.assign(new Error("hush"), { code: "ECONNREFUSED" }),
    });
  });
  expect(await failureOf(clientCredentials({ tokenUrl, ...app, fetch: closed })({}))).toMatchObject({
    reason: "ECONNREFUSED",
    message:
      "There is no access token: the token URL could not be reached; check the URL and the network (ECONNREFUSED).",
  });
  expect(closed).toHaveBeenCalledTimes(3);
});

test("a mistake in a fetch of one's own is not tried again", async () => {
  const fetch = vi.fn(() => Promise.reject(new RangeError("hush")));
  const tokenUrl = "https://auth.example.com/token";
  await failureOf(clientCredentials({ tokenUrl, ...app, fetch })({}));
  expect(fetch).toHaveBeenCalledTimes(1);
});

test("an abort passes through and ends the request", async () => {
  const controller = new AbortController();
  const { tokenUrl } = await startTokenServer(() => {
    controller.abort();
    return new Promise(() => {});
  });
  const { signal } = controller;
  const error = await Promise.resolve(clientCredentials({ tokenUrl, ...app })({ signal })).catch(
    (error) => error,
  );
  expect(error).toBe(signal.reason);
  expect(error).toMatchObject({ name: "AbortError" });
});

test.each([
  ["http://auth.example.com/token", /plain http/],
  ["ftp://auth.example.com/token", /not https/],
  ["https://me:hush@auth.example.com/token", /credentials/],
  ["auth.example.com/token", /no URL/],
])("the token URL %s is refused", (tokenUrl, message) => {
  expect(() => clientCredentials({ tokenUrl, ...app })).toThrow(message);
  expect(() => refreshToken({ tokenUrl, ...app, refreshToken: "r0" })).toThrow(
    expect.objectContaining({ code: "SETTINGS", message: expect.not.stringContaining("hush") }),
  );
});

test("credentials that are not there are refused", () => {
  const tokenUrl = "https://auth.example.com/token";
  expect(() => clientCredentials({ tokenUrl, ...app, clientSecret: "" })).toThrow(
    /clientSecret: missing or empty/,
  );
  expect(() => refreshToken({ tokenUrl, ...app, refreshToken: "" })).toThrow(
    /refreshToken: missing or empty/,
  );
});

test("nothing of a secret shows in what is returned, or in a call that another policy prints", async () => {
  const { tokenUrl } = await startTokenServer(() => ({ body: { ...good.body, access_token: "hush-token" } }));
  const source = clientCredentials({ tokenUrl, ...app });
  const policy = authorize({ token: source });
  let printed = "";
  const printer = {
    attempt: (request: Request, next: (request: Request) => Promise<Response>, call: object) => {
      printed += inspect(call, { depth: 9, showHidden: true });
      return next(request);
    },
  };
  const { client, sent } = fakeApi(() => true, [policy, printer]);
  await client.GET("/things");
  await client.GET("/things");
  expect(sent()).toEqual(["hush-token", "hush-token"]);
  expect(printed).toContain("/things");
  const all = `${printed}${inspect([policy, source], { depth: 9, showHidden: true })}${JSON.stringify([policy])}`;
  expect(all).not.toContain("hush");
});

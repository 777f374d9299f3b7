import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startZoomMockServer, type ZoomMockServer } from "../../src/index.js";

const grant = { grant_type: "account_credentials", account_id: "mock-account-id" };
const basic = (credentials: string) => ({ authorization: `Basic ${btoa(credentials)}` });
const headers = basic("mock-client-id:mock-client-secret");
let server: ZoomMockServer;

beforeEach(async () => {
  server = await startZoomMockServer();
});
afterEach(() => server.close());

const ask = (init: RequestInit, query = "") =>
  fetch(`${server.tokenUrl}${query}`, { method: "POST", ...init });

test.each([
  ["a body", (): Promise<Response> => ask({ headers, body: new URLSearchParams(grant) })],
  ["a query", (): Promise<Response> => ask({ headers }, `?${new URLSearchParams(grant)}`)],
])("issues a token for %s, and takes it", async (_, call) => {
  const response = await call();
  expect(response.status).toBe(200);
  const reply = await response.json();
  expect(reply).toEqual({
    access_token: expect.stringMatching(/^[\w-]{43}$/),
    token_type: "bearer",
    expires_in: 3600,
    scope: expect.stringMatching(/^imgroup:read:admin imgroup:write:admin .*clips:write:admin$/),
    api_url: `http://127.0.0.1:${server.port}`,
  });
  const authorization = `Bearer ${reply.access_token}`;
  const first = await fetch(`${server.url}/im/groups`, { headers: { authorization } });
  expect(first.status).toBe(200);
});

test("keeps an older token good, each for an hour", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    const body = new URLSearchParams(grant);
    const { access_token: token } = await (await ask({ headers, body })).json();
    await (await ask({ headers, body })).json();
    const read = () => fetch(`${server.url}/im/groups`, { headers: { authorization: `Bearer ${token}` } });
    expect((await read()).status).toBe(200);
    vi.setSystemTime(Date.now() + 3_600_000);
    const late = await read();
    expect([late.status, await late.json()]).toEqual([
      401,
      { code: 124, message: "Access token is expired." },
    ]);
  } finally {
    vi.useRealTimers();
  }
});

test.each([
  [
    "another secret",
    { headers: basic("mock-client-id:no"), body: new URLSearchParams(grant) },
    "invalid_client",
  ],
  ["no credentials", { body: new URLSearchParams(grant) }, "invalid_client"],
  [
    "another grant",
    { headers, body: new URLSearchParams({ ...grant, grant_type: "client_credentials" }) },
    "unsupported_grant_type",
  ],
  ["no grant", { headers }, "unsupported_grant_type"],
  [
    "a JSON body",
    { headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(grant) },
    "unsupported_grant_type",
  ],
  [
    "another account",
    { headers, body: new URLSearchParams({ ...grant, account_id: "no" }) },
    "invalid_request",
  ],
])("refuses %s", async (_, init, error) => {
  const response = await ask(init);
  expect([response.status, await response.json()]).toEqual([400, { reason: expect.any(String), error }]);
});

test("refuses another method", async () => {
  const response = await fetch(server.tokenUrl, { headers });
  expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
});

const askToken = async (tokenUrl: string, form: Record<string, string>) => {
  const response = await fetch(tokenUrl, { method: "POST", headers, body: new URLSearchParams(form) });
  return { status: response.status, body: await response.json() };
};

test("a refresh token is good for one use, as the one that it brings", async () => {
  await using other = await startZoomMockServer({ refreshToken: "first" });
  const refresh = (token: string) =>
    askToken(other.tokenUrl, { grant_type: "refresh_token", refresh_token: token });
  const { status, body } = await refresh("first");
  expect([status, body]).toEqual([
    200,
    expect.objectContaining({
      access_token: expect.any(String),
      refresh_token: expect.stringMatching(/^[\w-]{43}$/),
    }),
  ]);
  const refused = { status: 400, body: { reason: "Invalid Token!", error: "invalid_grant" } };
  expect(await refresh("first")).toEqual(refused);
  expect((await refresh(body.refresh_token)).status).toBe(200);
  expect(await refresh(body.refresh_token)).toEqual(refused);
  expect(JSON.stringify(other.requests)).not.toMatch(/"first"|refresh_token/);
});

test("a lost answer uses up the refresh token all the same", async () => {
  await using other = await startZoomMockServer({
    refreshToken: "first",
    tokenFaults: ["no-answer; times=1"],
  });
  const form = { grant_type: "refresh_token", refresh_token: "first" };
  await expect(askToken(other.tokenUrl, form)).rejects.toThrow();
  expect((await askToken(other.tokenUrl, form)).body.error).toBe("invalid_grant");
});

test("an authorization code is good for one use, and brings a refresh token", async () => {
  await using other = await startZoomMockServer({ authorizationCode: "code" });
  const form = { grant_type: "authorization_code", code: "code", redirect_uri: "http://localhost" };
  const { body } = await askToken(other.tokenUrl, form);
  expect((await askToken(other.tokenUrl, form)).body.error).toBe("invalid_grant");
  const next = { grant_type: "refresh_token", refresh_token: body.refresh_token };
  expect((await askToken(other.tokenUrl, next)).status).toBe(200);
});

test("client credentials are a grant of the apps that have it", async () => {
  await using other = await startZoomMockServer({ grants: ["client_credentials"] });
  const { status, body } = await askToken(other.tokenUrl, { grant_type: "client_credentials" });
  expect([status, "refresh_token" in body]).toEqual([200, false]);
  expect((await askToken(other.tokenUrl, grant)).body.error).toBe("unsupported_grant_type");
});

test("a token lasts as long as the option says", async () => {
  await using other = await startZoomMockServer({ tokenLifetime: 1 });
  const { body } = await askToken(other.tokenUrl, grant);
  expect(body.expires_in).toBe(1);
  const read = async () =>
    (await fetch(`${other.url}/im/groups`, { headers: { authorization: `Bearer ${body.access_token}` } }))
      .status;
  await expect.poll(read, { timeout: 30_000 }).toBe(401);
});

test.each([
  ["oauth-error=invalid_client", 400, "invalid_client"],
  ["oauth-error=unsupported_grant_type", 400, "unsupported_grant_type"],
  ["oauth-error=invalid_grant", 400, "invalid_grant"],
  ["oauth-error=invalid_request", 401, "invalid_request"],
  ["status=503", 503, "server_error"],
])("the token URL has faults of its own: %s", async (fault, status, error) => {
  await using other = await startZoomMockServer({
    tokenFaults: [`${fault}; times=1`],
    faults: ["status=500"],
  });
  expect(await askToken(other.tokenUrl, grant)).toEqual({
    status,
    body: { reason: expect.any(String), error },
  });
  const { body } = await askToken(other.tokenUrl, grant);
  other.fault(`${fault}; path=/oauth/token`);
  expect((await askToken(other.tokenUrl, grant)).status).toBe(status);
  const call = { headers: { authorization: `Bearer ${body.access_token}` } };
  expect((await fetch(`${other.url}/im/groups`, call)).status).toBe(500);
  const { path, status: recorded } = other.requests[0] ?? {};
  expect([path, recorded]).toEqual(["/oauth/token", status]);
});

test("records neither token nor secret", async () => {
  const body = new URLSearchParams({ ...grant, client_secret: "mock-client-secret" });
  const { access_token: token } = await (await ask({ headers, body }, `?${body}`)).json();
  await fetch(`${server.url}/im/groups?access_token=${token}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  await fetch(`${server.url}/im/groups`, { headers: { authorization: `Odd ${server.accessToken}` } });
  const record = JSON.stringify(server.requests);
  expect(record).not.toContain(token);
  expect(record).not.toContain(server.accessToken);
  expect(record).not.toContain("mock-client-secret");
  expect(record).not.toContain(headers.authorization.slice("Basic ".length));
  expect(server.requests.map(({ path, headers: { authorization } }) => [path, authorization])).toEqual([
    ["/oauth/token", "Basic [redacted]"],
    ["/v2/im/groups?access_token=[redacted]", "Bearer [redacted]"],
    ["/v2/im/groups", "[redacted]"],
  ]);
});

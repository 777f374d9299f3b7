import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startZoomMockServer, type ZoomMockServer } from "../src/index.js";

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
    scope: "imgroup:read:admin imgroup:write:admin",
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

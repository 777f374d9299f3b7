import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { startZoomMockServer } from "../../src/index.js";

const redirectUri = "http://127.0.0.1:4000/callback";
const verifier = "v".repeat(43);
const challenge = createHash("sha256").update(verifier).digest("base64url");

/** Asks for a code as a user's browser does, and gives the URL that the redirect leads to. */
async function authorize(origin: string, more: Record<string, string> = {}) {
  const query = new URLSearchParams({
    response_type: "code",
    client_id: "mock-client-id",
    redirect_uri: redirectUri,
    state: "s1",
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...more,
  });
  const response = await fetch(`${origin}/oauth/authorize?${query}`, { redirect: "manual" });
  const location = response.headers.get("location");
  return { status: response.status, query: new URL(location ?? "http://none.example").searchParams };
}

async function exchange(tokenUrl: string, more: Record<string, string>) {
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    client_id: "mock-client-id",
    redirect_uri: redirectUri,
    code_verifier: verifier,
    ...more,
  });
  const response = await fetch(tokenUrl, { method: "POST", body });
  return { status: response.status, body: await response.json() };
}

test("a public client gets a token for the code, its redirect and its verifier alone", async () => {
  await using server = await startZoomMockServer({ grants: ["authorization_code"] });
  const { origin } = new URL(server.url);
  const codeOf = async () => (await authorize(origin)).query.get("code") ?? "";
  const { status, body } = await exchange(server.tokenUrl, { code: await codeOf() });
  expect([status, body]).toEqual([200, expect.objectContaining({ refresh_token: expect.any(String) })]);
  const refresh = { grant_type: "refresh_token", refresh_token: body.refresh_token };
  expect((await exchange(server.tokenUrl, refresh)).status).toBe(200);
  const wrong: Record<string, string>[] = [
    { code_verifier: "w".repeat(43) },
    { redirect_uri: "http://127.0.0.1:1" },
  ];
  for (const flaw of wrong) {
    const refused = await exchange(server.tokenUrl, { code: await codeOf(), ...flaw });
    expect(refused.body.error).toBe("invalid_grant");
  }
  expect(JSON.stringify(server.requests)).not.toMatch(/code_challenge|refresh_token/);
});

test("refuses another app, a redirect to another machine, and PKCE without a digest", async () => {
  await using server = await startZoomMockServer({ grants: ["authorization_code"] });
  const { origin } = new URL(server.url);
  expect((await authorize(origin, { client_id: "no" })).status).toBe(400);
  expect((await authorize(origin, { redirect_uri: "https://evil.example/" })).status).toBe(400);
  const { query } = await authorize(origin, { code_challenge_method: "plain" });
  expect(Object.fromEntries(query)).toEqual({ state: "s1", error: "invalid_request" });
});

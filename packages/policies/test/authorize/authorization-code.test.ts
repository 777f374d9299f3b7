import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { authorizationCode, PolicyError } from "../../src/index.js";
import { startTokenServer } from "../helpers/start-token-server.js";

const redirectUri = "http://127.0.0.1:4000/callback";
const good = { body: { access_token: "t1", token_type: "bearer", expires_in: 3600, refresh_token: "r1" } };

async function begin(more: Partial<Parameters<typeof authorizationCode>[0]> = {}) {
  const server = await startTokenServer(() => good);
  const { tokenUrl } = server;
  const authorizationUrl = new URL("/oauth/authorize?tenant=1", tokenUrl).href;
  const signIn = await authorizationCode({
    authorizationUrl,
    tokenUrl,
    clientId: "app",
    redirectUri,
    ...more,
  });
  return { ...server, signIn, query: new URL(signIn.url).searchParams };
}

test("the URL asks for a code with PKCE; the code is exchanged with the verifier", async () => {
  const { signIn, query, seen } = await begin({ scope: "a b", parameters: { prompt: "login" } });
  expect(Object.fromEntries(query)).toEqual({
    tenant: "1",
    prompt: "login",
    response_type: "code",
    client_id: "app",
    redirect_uri: redirectUri,
    scope: "a b",
    state: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge_method: "S256",
  });
  const token = await signIn.finish(`${redirectUri}?code=c1&state=${query.get("state")}`);
  expect(token).toMatchObject({ accessToken: "t1", refreshToken: "r1" });
  const { code_verifier: verifier = "", ...form } = seen[0]?.form ?? {};
  expect(form).toEqual({
    grant_type: "authorization_code",
    code: "c1",
    redirect_uri: redirectUri,
    client_id: "app",
  });
  expect(createHash("sha256").update(verifier).digest("base64url")).toBe(query.get("code_challenge"));
});

test("an app with a secret authenticates itself", async () => {
  const { signIn, query, seen } = await begin({ clientSecret: "hush" });
  await signIn.finish(`/callback?code=c1&state=${query.get("state")}`);
  expect(seen[0]?.headers.authorization).toBe(`Basic ${btoa("app:hush")}`);
});

test.each([
  ["another state", () => "code=c1&state=other", "state"],
  ["no state", () => "code=c1", "state"],
  ["two codes", (state: string) => `code=c1&code=c2&state=${state}`, "state"],
  ["a user who says no", (state: string) => `error=access_denied&state=${state}`, "access_denied"],
  ["a refusal in no known form", (state: string) => `error=<b>&state=${state}`, undefined],
  ["neither code nor error", (state: string) => `state=${state}`, undefined],
])("%s: no token is asked for", async (_, redirected, reason) => {
  const { signIn, query, seen } = await begin();
  const error = await signIn
    .finish(`${redirectUri}?${redirected(query.get("state") ?? "")}`)
    .catch((error) => error);
  expect(error).toBeInstanceOf(PolicyError);
  expect(error).toMatchObject({ code: "TOKEN", reason });
  expect(error.message).not.toMatch(/c1|<b>/);
  expect(seen).toEqual([]);
});

test.each([
  ["authorizationUrl", { authorizationUrl: "http://auth.example.com/authorize" }],
  ["tokenUrl", { tokenUrl: "http://auth.example.com/token" }],
  ["clientId", { clientId: "" }],
  ["clientSecret", { clientSecret: "" }],
  ["redirectUri", { redirectUri: "" }],
])("an impossible %s is refused", async (_, options) => {
  await expect(begin(options)).rejects.toMatchObject({ code: "SETTINGS" });
});

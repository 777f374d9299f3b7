import { PolicyError } from "@partwise/policies";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { expect, test } from "vitest";
import { createZoomClient, zoomSignIn, zoomTokenSource } from "../src/index.js";

const clientId = "mock-client-id";
const redirectUri = "http://127.0.0.1:4000/callback";

test("a user signs in with PKCE and without a secret; the refresh token serves the client", async () => {
  await using server = await startZoomMockServer({ grants: ["authorization_code"] });
  const baseUrl = server.url;
  const signIn = await zoomSignIn({ clientId, redirectUri, baseUrl });
  const page = await fetch(signIn.url, { redirect: "manual" });
  const { refreshToken = "", scope } = await signIn.finish(page.headers.get("location") ?? "");
  expect(scope).toContain("imgroup:read:admin");
  const zoom = createZoomClient({ baseUrl, app: { clientId, refreshToken } });
  expect((await zoom.GET("/im/groups")).data).toMatchObject({ groups: expect.any(Array) });
});

test("a code that serves no more is explained", async () => {
  await using server = await startZoomMockServer({ grants: ["authorization_code"] });
  const signIn = await zoomSignIn({ clientId, redirectUri, baseUrl: server.url });
  const page = await fetch(signIn.url, { redirect: "manual" });
  const back = page.headers.get("location") ?? "";
  await signIn.finish(back);
  const error = await signIn.finish(back).catch((error) => error);
  expect(error).toBeInstanceOf(PolicyError);
  expect(error.message).toMatch(/^There is no access token: Zoom answered 400 "invalid_grant"\. /);
});

test("a token source of an app gives its scopes, and a refusal says what to do", async () => {
  await using server = await startZoomMockServer();
  const source = (clientSecret: string) =>
    zoomTokenSource({ app: { accountId: "mock-account-id", clientId, clientSecret }, baseUrl: server.url });
  expect(await source("mock-client-secret")({})).toMatchObject({
    scope: expect.stringContaining("imgroup:"),
  });
  await expect(source("wrong")({})).rejects.toThrow(/copy both anew from the app's page/);
  expect(() =>
    zoomTokenSource({ app: { accountId: "a", clientId, clientSecret: "s" }, baseUrl: "http://a.example" }),
  ).toThrow(/plain http/);
});

import { describe, expect, test } from "vitest";
import { importItems, operationOf } from "../helpers/import-request.js";

describe("auth", () => {
  const pairs = (values: Record<string, string>) =>
    Object.entries(values).map(([key, value]) => ({ key, value }));
  const auth = (type: string, values: Record<string, string> = {}) => ({ type, [type]: pairs(values) });
  const urls = { authUrl: "https://a.test/auth", accessTokenUrl: "https://a.test/token", scope: "a b" };
  const scopes = { a: "", b: "" };
  const reviewed = { "x-review": expect.any(String) };
  test.each([
    [auth("bearer", { token: "x" }), { bearer: { type: "http", scheme: "bearer" } }],
    [auth("basic"), { basic: { type: "http", scheme: "basic" } }],
    [auth("digest"), { digest: { type: "http", scheme: "digest" } }],
    [auth("hawk"), { hawk: { type: "http", scheme: "hawk" } }],
    [auth("ntlm"), { ntlm: { type: "http", scheme: "ntlm" } }],
    [auth("oauth1"), { oauth1: { type: "http", scheme: "oauth" } }],
    [auth("jwt"), { jwt: { type: "http", scheme: "bearer", bearerFormat: "JWT" } }],
    [auth("apikey", { key: "X-K", in: "header" }), { "X-K": { type: "apiKey", in: "header", name: "X-K" } }],
    [auth("apikey", { key: "k", in: "query" }), { k: { type: "apiKey", in: "query", name: "k" } }],
    [auth("apikey"), { apiKey: { type: "apiKey", in: "header", name: "X-API-Key", ...reviewed } }],
    [auth("awsv4"), { awsv4: { type: "apiKey", in: "header", name: "Authorization", ...reviewed } }],
    [
      auth("oauth2", { grant_type: "client_credentials", ...urls }),
      { oauth2: { type: "oauth2", flows: { clientCredentials: { tokenUrl: urls.accessTokenUrl, scopes } } } },
    ],
    [
      auth("oauth2", { grant_type: "implicit", ...urls }),
      { oauth2: { type: "oauth2", flows: { implicit: { authorizationUrl: urls.authUrl, scopes } } } },
    ],
    [
      auth("oauth2", { grant_type: "authorization_code", ...urls }),
      {
        oauth2: {
          flows: { authorizationCode: { authorizationUrl: urls.authUrl, tokenUrl: urls.accessTokenUrl } },
        },
      },
    ],
    [auth("oauth2", { accessToken: "x" }), { oauth2: { type: "http", scheme: "bearer", ...reviewed } }],
  ])("%j", (given, schemes) => {
    expect(operationOf({ method: "GET", url: "https://a.test/b", auth: given }).schemes).toMatchObject(
      schemes,
    );
  });

  test("of a collection, a folder and a request: the nearest counts, and noauth asks for none", () => {
    const item = (name: string, more: object = {}) => ({
      name,
      request: { method: "GET", url: `https://a.test/${name}`, ...more },
    });
    const key = auth("apikey", { key: "X-K", in: "header" });
    const { paths } = importItems(
      [
        item("a"),
        item("b", { auth: auth("basic") }),
        item("c", { auth: { type: "noauth" } }),
        item("d", { auth: null }),
        { name: "F", auth: key, item: [item("e"), { name: "G", item: [item("f")] }] },
        { name: "H", auth: { type: "noauth" }, item: [item("g"), item("h", { auth: key })] },
      ],
      { auth: auth("bearer", { token: "x" }) },
    ).document;
    expect(Object.values(paths).map(({ get }) => get?.security)).toEqual([
      [{ bearer: [] }],
      [{ basic: [] }],
      [],
      [{ bearer: [] }],
      [{ "X-K": [] }],
      [{ "X-K": [] }],
      [],
      [{ "X-K": [] }],
    ]);
  });

  test("a key in a header is asked for beside the auth; the same key, or an Authorization header, is not said twice", () => {
    const header = [
      { key: "Authorization", value: "Bearer x" },
      { key: "X-K", value: "x" },
      { key: "X-Api-Key", value: "y" },
    ];
    const of = (given: object) =>
      operationOf({ method: "GET", url: "https://a.test/b", header, auth: given }).security;
    expect(of(auth("bearer", { token: "x" }))).toEqual([{ bearer: [], "X-Api-Key": [] }]);
    expect(of(auth("apikey", { key: "x-api-key", in: "header" }))).toEqual([{ "x-api-key": [] }]);
  });

  test.each(["Bearer abc", "Basic YTpi"])(
    "a header %s of the request or of a saved one is a scheme",
    (value) => {
      const header = [{ key: "Authorization", value }];
      const scheme = value.split(" ")[0]?.toLowerCase() ?? "";
      const url = "https://a.test/b";
      const own = operationOf({ method: "GET", url, header });
      const saved = operationOf({ method: "GET", url }, [
        { name: "ok", code: 200, originalRequest: { header } },
      ]);
      for (const { security, schemes, parameters } of [own, saved])
        expect({ security, schemes, parameters }).toEqual({
          security: [{ [scheme]: [] }],
          schemes: { [scheme]: { type: "http", scheme } },
          parameters: undefined,
        });
    },
  );
});

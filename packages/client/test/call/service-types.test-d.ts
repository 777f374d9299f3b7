import { describe, expectTypeOf, it } from "vitest";
import { type ClientOptions, createClient, wrapAsPathBasedClient } from "../../src/index.js";
import { operations as zoomLike } from "../fixtures/files/generated/index.js";
import { operations, type paths } from "../fixtures/service/generated/index.js";

describe("servers", () => {
  it("has the variables of the description, as their values or as text", () => {
    createClient({ operations, servers: { variables: { region: "us", version: "v2" }, use: 1, own: false } });
    createClient({
      operations,
      servers: { replace: { "https://uploads.example.com/files": "http://a.test" } },
    });
    createClient({ operations, servers: { variables: { region: process.env.X ? "us" : undefined } } });
    // @ts-expect-error -- no such region
    createClient({ operations, servers: { variables: { region: "mars" } } });
    // @ts-expect-error -- misspelt
    createClient({ operations, servers: { variables: { regoin: "us" } } });
    // @ts-expect-error -- text is wanted
    createClient({ operations, servers: { variables: { version: 2 } } });
    // @ts-expect-error -- no such option
    createClient({ operations, servers: { url: "https://a.test" } });
  });

  it("takes any variable where the type of the paths is all that is given", () => {
    createClient<paths>({ operations, servers: { variables: { anything: "x" } } });
  });
});

describe("credentials", () => {
  it("are those of the schemes, each of its kind", () => {
    createClient({
      operations,
      credentials: {
        key: "k",
        appid: () => "a",
        session: async () => undefined,
        raw: undefined,
        login: { username: "a", password: "b" },
        token: async () => "t",
      },
    });
    createClient({ operations, credentials: { login: async () => ({ username: "a", password: "b" }) } });
    createClient({ operations, credentials: "include" });
    createClient({ operations, credentials: {} });
    // @ts-expect-error -- basic is no text
    createClient({ operations, credentials: { login: "secret" } });
    // @ts-expect-error -- the password is missing
    createClient({ operations, credentials: { login: { username: "a" } } });
    // @ts-expect-error -- a key is text
    createClient({ operations, credentials: { key: 7 } });
    // @ts-expect-error -- a function gives what a value is
    createClient({ operations, credentials: { token: () => 7 } });
    // @ts-expect-error -- OAuth is the matter of a policy
    createClient({ operations, credentials: { oauth: "t" } });
    // @ts-expect-error -- digest is not sent
    createClient({ operations, credentials: { digest: { username: "a", password: "b" } } });
    // @ts-expect-error -- misspelt
    createClient({ operations, credentials: { kye: "k" } });
    // @ts-expect-error -- no mode of fetch
    createClient({ operations, credentials: "always" });
  });

  it("at a call are fetch's", () => {
    const client = createClient({ operations });
    client.DELETE("/plain", { credentials: "omit" });
    // @ts-expect-error -- the client has them
    client.DELETE("/plain", { credentials: { key: "k" } });
  });
});

it("the paths are inferred as before, and options can be named", () => {
  expectTypeOf(createClient({ operations })).toEqualTypeOf(createClient<paths>({}));
  const options: ClientOptions<paths> = { operations, credentials: { key: "k" }, baseUrl: "https://a.test" };
  expectTypeOf(createClient({ ...options })).toEqualTypeOf(createClient<paths>({}));
  createClient({ operations: zoomLike, baseUrl: "https://a.test" });
});

interface Total {
  total: number;
}
interface Later {
  later: boolean;
}

describe("accept", () => {
  const client = createClient({ operations });

  it("narrows the data of the statuses that are described with it", async () => {
    const { data } = await client.GET("/report", { accept: "text/csv" });
    expectTypeOf(data).toEqualTypeOf<string | Later | undefined>();
    const json = await client.GET("/report", { accept: "application/json" });
    expectTypeOf(json.data).toEqualTypeOf<Total | Later | undefined>();
    const either = await client.GET("/report");
    expectTypeOf(either.data).toEqualTypeOf<string | Total | Later | undefined>();
    const { data: picture } = await client.GET("/picture", { accept: "image/png" });
    expectTypeOf(picture).toEqualTypeOf<Blob | undefined>();
    const { data: place } = await client.GET("/picture", { accept: "application/json" });
    expectTypeOf(place).toEqualTypeOf<{ url?: string } | undefined>();
    const { data: fallback } = await client.GET("/fallback", { accept: "text/plain" });
    expectTypeOf(fallback).toEqualTypeOf<string | undefined>();
  });

  it("may be chosen at run time", async () => {
    const csv: boolean = Math.random() > 0.5;
    const { data } = await client.GET("/report", { accept: csv ? "text/csv" : "application/json" });
    expectTypeOf(data).toEqualTypeOf<string | Total | Later | undefined>();
  });

  it("gives way to parseAs", async () => {
    const { data } = await client.GET("/report", { accept: "text/csv", parseAs: "blob" });
    expectTypeOf(data).toEqualTypeOf<Blob | undefined>();
  });

  it("is one of those that are described", async () => {
    // @ts-expect-error -- not described
    client.GET("/report", { accept: "text/xml" });
    // @ts-expect-error -- described for a failure
    client.GET("/report", { accept: "application/problem+json" });
    // @ts-expect-error -- nothing is described
    client.DELETE("/plain", { accept: "application/json" });
    // @ts-expect-error -- not in the range
    client.GET("/picture", { accept: "text/plain" });
  });

  it("holds for request() and by path", async () => {
    const { data } = await client.request("get", "/report", { accept: "text/csv" });
    expectTypeOf(data).toEqualTypeOf<string | Later | undefined>();
    const byPath = await wrapAsPathBasedClient(client)["/report"].GET({ accept: "text/csv" });
    expectTypeOf(byPath.data).toEqualTypeOf<string | Later | undefined>();
    // @ts-expect-error -- not described
    wrapAsPathBasedClient(client)["/report"].GET({ accept: "text/xml" });
  });
});

import { describe, expect, it } from "vitest";
import { createClient } from "../../src/index.js";
import { type ServiceOptions, serviceClient } from "../helpers/service-client.js";
import { type OnePath, urlBy } from "../helpers/url-by.js";

/** Where the calls to the service go. */
async function urlsOf(options: ServiceOptions) {
  const { client, seen } = serviceClient(options);
  await client.DELETE("/plain");
  await client.POST("/uploads", { body: { name: "a" } });
  await client.GET("/uploads");
  await client.DELETE("/uploads");
  return seen.map(({ url }) => url);
}

const described = [
  "https://api.example.com/v1/plain",
  "https://uploads.example.com/files/uploads",
  "https://eu.uploads.example.com/uploads",
  "https://api.example.com/other/uploads",
];

describe("the server of a call", () => {
  it("is the first one described, or the operation's own, where there is no baseUrl", async () => {
    expect(await urlsOf({})).toEqual(described);
  });

  it.each(["https://api.example.com/v1", "https://api.example.com/v1/", "HTTPS://API.example.com:443/v1"])(
    "is the operation's own beside %s, which is described",
    async (baseUrl) => {
      const urls = await urlsOf({ baseUrl });
      expect(urls).toEqual(described);
    },
  );

  it.each([
    "http://127.0.0.1:1234",
    "https://api.example.com",
    "https://api.example.com/v2",
    "http://api.example.com/v1",
    "https://api.example.com.evil.test/v1",
    "https://eu.example.org/v1",
    "https://ap.example.com/v1",
  ])("is %s for every call, since it is not described", async (baseUrl) => {
    expect(await urlsOf({ baseUrl })).toEqual(
      ["/plain", "/uploads", "/uploads", "/uploads"].map((path) => baseUrl + path),
    );
  });

  it("is the operation's own beside a described server with variables, whose values it takes over", async () => {
    expect(await urlsOf({ baseUrl: "https://us.example.com/v7" })).toEqual([
      "https://us.example.com/v7/plain",
      "https://uploads.example.com/files/uploads",
      "https://us.uploads.example.com/uploads",
      "https://us.example.com/other/uploads",
    ]);
  });

  it("is the baseUrl of the call, whatever else is said", async () => {
    const { client, seen } = serviceClient({ servers: { own: true } });
    await client.DELETE("/plain", { baseUrl: "https://one.test" });
    await client.POST("/uploads", { body: {}, baseUrl: "https://one.test/a/" });
    expect(seen.map(({ url }) => url)).toEqual(["https://one.test/plain", "https://one.test/a/uploads"]);
  });

  it("is the baseUrl alone where the metadata knows no servers", async () => {
    const seen: string[] = [];
    const client = createClient<OnePath>({
      baseUrl: "https://one.test",
      operations: { "/a": { get: { servers: ["https://two.test"] } } },
      fetch: async ({ url }) => {
        seen.push(url);
        return new Response(null, { status: 204 });
      },
    });
    await client.GET("/a");
    expect(seen).toEqual(["https://one.test/a"]);
  });
});

describe("the option servers", () => {
  it("gives variables their values, and takes the first server that has them", async () => {
    expect(await urlsOf({ servers: { variables: { region: "us", version: "v2" } } })).toEqual([
      "https://us.example.com/v2/plain",
      "https://uploads.example.com/files/uploads",
      "https://us.uploads.example.com/uploads",
      "https://us.example.com/other/uploads",
    ]);
    expect((await urlsOf({ servers: { variables: { version: undefined } } }))[0]).toBe(described[0]);
  });

  it.each([1, "https://{region}.example.com/{version}", "https://{region}.example.com/{version}/"])(
    "uses another server: %s",
    async (use) => {
      expect((await urlsOf({ servers: { use } }))[0]).toBe("https://eu.example.com/v1/plain");
    },
  );

  it("lets the operations' own servers win over any baseUrl, or over none", async () => {
    const baseUrl = "http://127.0.0.1:1/mock";
    expect(await urlsOf({ baseUrl, servers: { own: true } })).toEqual([
      "http://127.0.0.1:1/mock/plain",
      "https://uploads.example.com/files/uploads",
      "https://eu.uploads.example.com/uploads",
      "http://127.0.0.1:1/other/uploads",
    ]);
    expect(await urlsOf({ servers: { own: false } })).toEqual(
      ["/plain", "/uploads", "/uploads", "/uploads"].map((path) => `https://api.example.com/v1${path}`),
    );
  });

  it("replaces single servers, beside a mock too", async () => {
    const replace = { "https://uploads.example.com/files": "http://127.0.0.1:2/up/" };
    expect(await urlsOf({ servers: { replace } })).toEqual([
      described[0],
      "http://127.0.0.1:2/up/uploads",
      ...described.slice(2),
    ]);
    const baseUrl = "http://127.0.0.1:1";
    expect((await urlsOf({ baseUrl, servers: { replace } }))[1]).toBe("http://127.0.0.1:2/up/uploads");
    expect(
      (await urlsOf({ servers: { replace: { "https://api.example.com/v1": "http://a.test" } } }))[0],
    ).toBe("http://a.test/plain");
  });

  it.each([
    [
      { variables: { regoin: "us" } },
      'servers.variables: the description knows no "regoin". It knows: region, version.',
    ],
    [
      { variables: { region: "xx" } },
      'Server variable "region" of https://{region}.example.com/{version}: the value is none of those that are described. Use one of: eu, us.',
    ],
    [
      { variables: { version: "../x" } },
      'Server variable "version" of https://{region}.example.com/{version}: the value would change more of the URL than its place. Leave out what ends that.',
    ],
    [{ use: 2 }, "servers.use: the description has 2 servers; count from 0."],
    [
      { use: "production" },
      'servers.use: the description knows no "production". It knows: https://api.example.com/v1, https://{region}.example.com/{version}, https://uploads.example.com/files, https://{region}.uploads.example.com, /other.',
    ],
    [
      { replace: { "https://uploads.example.org": "http://a.test" } },
      'servers.replace: the description knows no "https://uploads.example.org". It knows: https://api.example.com/v1, https://{region}.example.com/{version}, https://uploads.example.com/files, https://{region}.uploads.example.com, /other.',
    ],
    [
      { replace: { "https://api.example.com/v1": "ftp://a.test" } },
      "The URL of a server is no plain http or https URL (ftp:). Check the values in `servers`, or give the client a baseUrl.",
    ],
    [
      { replace: { "https://api.example.com/v1": "https://user:secret@a.test" } },
      "The URL of a server is no plain http or https URL (https:). Check the values in `servers`, or give the client a baseUrl.",
    ],
  ] as const)("is refused before anything is sent: %o", async (servers, message) => {
    const { client, seen } = serviceClient({ servers });
    await expect(client.DELETE("/plain")).rejects.toMatchObject({
      name: "CallError",
      code: "BASE_URL",
      message,
    });
    expect(seen).toEqual([]);
  });
});

it.each(["https://api.example.com/v1?key=secret", "http://127.0.0.1:8080/#a"])(
  "a baseUrl with a query or a fragment is refused, as the paths would go into it: %s",
  async (baseUrl) => {
    const { client, seen } = serviceClient({ baseUrl });
    await expect(client.DELETE("/plain")).rejects.toMatchObject({
      code: "BASE_URL",
      message: expect.stringMatching(/^The baseUrl has a query or a fragment(?!.*secret)/),
    });
    expect(seen).toEqual([]);
  },
);

describe("server variables", () => {
  const host = {
    url: "{protocol}://{host}:{port}/{base}",
    variables: {
      protocol: { default: "http" },
      host: { default: "localhost" },
      port: { default: "80", enum: ["80", "8080"] },
      base: { default: "api/v1" },
    },
  };

  it.each([
    [{}, "http://localhost/api/v1/a"],
    [{ host: "api.example.com", port: "8080", protocol: "https" }, "https://api.example.com:8080/api/v1/a"],
    [{ host: "[::1]", base: "x/y" }, "http://[::1]/x/y/a"],
  ])("%o", async (variables, url) => {
    expect(await urlBy([host], { servers: { variables } })).toBe(url);
  });

  it.each([
    { host: "evil.test/" },
    { host: "evil.test#" },
    { host: "evil.test?" },
    { host: "evil.test\\" },
    { host: "user@evil.test" },
    { host: "evil%2etest" },
    { host: "" },
    { protocol: "https://evil.test/" },
    { protocol: "file" },
    { base: "../admin" },
    { base: "%2E%2e/admin" },
    { base: "v1?key=" },
    { base: "v1#" },
  ])("that would call something else are refused: %o", async (variables) => {
    await expect(urlBy([host], { servers: { variables } })).rejects.toMatchObject({ code: "BASE_URL" });
  });

  it("without a default have to be given", async () => {
    const tenant = { url: "https://{tenant}.example.com/{v}", variables: { v: { default: "1" } } };
    await expect(urlBy([tenant])).rejects.toThrow(
      'Server variable "tenant" of https://{tenant}.example.com/{v} has no default: give its value in servers.variables.',
    );
    expect(await urlBy([tenant], { servers: { variables: { tenant: "acme" } } })).toBe(
      "https://acme.example.com/1/a",
    );
  });

  it("may be the beginning of a URL", async () => {
    const server = { url: "{endpoint}/v1", variables: { endpoint: { default: "https://a.test" } } };
    expect(await urlBy([server])).toBe("https://a.test/v1/a");
    expect(await urlBy([server], { servers: { variables: { endpoint: "http://b.test:8/x" } } })).toBe(
      "http://b.test:8/x/v1/a",
    );
  });

  it.each([
    [
      "a label of a host that is described otherwise",
      "https://{tenant}.example.com",
      "https://acme.example.com",
      true,
    ],
    ["a segment of a path", "https://example.com/{tenant}", "https://example.com/acme", true],
    ["not a host of one's own", "http://{tenant}:{port}", "http://localhost:3000", false],
    ["not two labels", "https://{tenant}.example.com", "https://a.evil.example.com", false],
    ["not another host that ends alike", "https://{tenant}.example.com", "https://evil-example.com", false],
  ])("that are not limited stand in a baseUrl for %s", async (_, url, baseUrl, isOwn) => {
    const own = ["https://uploads.test"];
    expect(await urlBy([url], { baseUrl }, own)).toBe(isOwn ? "https://uploads.test/a" : `${baseUrl}/a`);
  });
});

describe("a server of OpenAPI 3.2", () => {
  const named = [
    { url: "https://a.test", name: "production" },
    { url: "https://b.test", name: "staging" },
  ];
  const own = [
    { url: "https://up.a.test", name: "production" },
    { url: "https://up.b.test", name: "staging" },
  ];

  it("is used by its name, of an operation too", async () => {
    expect(await urlBy(named, { servers: { use: "staging" } })).toBe("https://b.test/a");
    expect(await urlBy(named, { servers: { use: "staging" } }, own)).toBe("https://up.b.test/a");
    expect(await urlBy(named, {}, own)).toBe("https://up.a.test/a");
    await expect(urlBy(named, { servers: { use: "test" } }, own)).rejects.toThrow(
      'servers.use: the description knows no "test". It knows: production, staging, https://a.test, https://b.test, https://up.a.test, https://up.b.test.',
    );
  });
});

it("a query and a fragment of a server are left out", async () => {
  expect(await urlBy(["https://a.test/v1/?x=1#y"])).toBe("https://a.test/v1/a");
});

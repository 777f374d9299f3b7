import { createClient } from "@partwise/client";
import { expect, test } from "vitest";
import { authorize, redirect } from "../../src/index.js";

interface Paths {
  "/things": {
    get: { parameters: { query?: never }; requestBody?: never; responses: { 204: { content?: never } } };
    put: { parameters: { query?: never }; requestBody?: never; responses: { 204: { content?: never } } };
  };
}

const operations = {
  $servers: ["https://api.test/v1"],
  $securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } },
  "/things": {
    get: { security: [{ key: [] }] },
    put: { servers: ["https://uploads.test"], security: [{ key: [] }] },
  },
} as const;

/** The URLs and secrets of a GET and a PUT. `answer` may redirect the calls. */
async function sent(
  options: { baseUrl?: string; hosts?: readonly string[] },
  answer: (url: string) => Response = () => new Response(null, { status: 204 }),
) {
  const { hosts = [], ...rest } = options;
  const seen: string[] = [];
  const client = createClient<Paths>({
    ...rest,
    operations,
    credentials: { key: "k" },
    policies: [redirect({ hosts }), authorize({ token: "t" })],
    fetch: async ({ url, headers }) => {
      seen.push([url, headers.get("authorization"), headers.get("x-key")].join(" "));
      return answer(url);
    },
  });
  await client.GET("/things").catch(() => seen.push("refused"));
  await client.PUT("/things").catch(() => seen.push("refused"));
  return seen;
}

test("a token goes to the hosts that the description names", async () => {
  const want = ["https://api.test/v1/things Bearer t k", "https://uploads.test/things Bearer t k"];
  expect(await sent({})).toEqual(want);
  expect(await sent({ baseUrl: "https://api.test/v1/" })).toEqual(want);
});

test("a token goes to the host that the caller names, and to no described one then", async () => {
  expect(await sent({ baseUrl: "http://127.0.0.1:1" })).toEqual([
    "http://127.0.0.1:1/things Bearer t k",
    "http://127.0.0.1:1/things Bearer t k",
  ]);
});

test("neither token nor key follows a redirect to a host that nobody names", async () => {
  const away = (url: string) =>
    url.startsWith("https://evil.test")
      ? new Response(null, { status: 204 })
      : new Response(null, { status: 307, headers: { location: "https://evil.test/x" } });
  expect(await sent({}, away)).toEqual([
    "https://api.test/v1/things Bearer t k",
    "refused",
    "https://uploads.test/things Bearer t k",
    "refused",
  ]);
  expect(await sent({ hosts: ["evil.test"] }, away)).toEqual([
    "https://api.test/v1/things Bearer t k",
    "https://evil.test/x Bearer t k",
    "https://uploads.test/things Bearer t k",
    "https://evil.test/x Bearer t k",
  ]);
});

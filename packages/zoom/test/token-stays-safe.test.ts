import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createZoomClient } from "../src/index.js";

const token = "test-token-that-nobody-may-see";

/** A client whose first answer is a redirect, and the URLs and tokens of its requests. */
function clientOf(baseUrl: string, location: string | undefined) {
  const reached: [url: string, authorization: string | null][] = [];
  const zoom = createZoomClient({
    token,
    baseUrl,
    fetch: async (request) => {
      reached.push([request.url, request.headers.get("authorization")]);
      return location !== undefined && reached.length === 1
        ? new Response(null, { status: 307, headers: { location } })
        : Response.json({ groups: [] });
    },
  });
  return { zoom, reached };
}

describe("the token goes along a redirect", () => {
  test.for([
    ["https://api.zoom.us/v2", "https://files.zoom.us/a"],
    ["https://api.zoom.us/v2", "HTTPS://FILES.Zoom.US:443/a"],
    ["https://api.zoom.us/v2", "https://a.b.zoomgov.com/a"],
    ["http://127.0.0.1:1234/v2", "https://files.zoom.us/a"],
    ["http://127.0.0.1:1234/v2", "http://127.0.0.1:1234/a"],
    ["http://127.0.0.1:1234/v2", "/a"],
    ["http://[::1]:1234/v2", "http://[0:0:0:0:0:0:0:1]:1234/a"],
    ["http://localhost:1234/v2", "HTTP://LOCALHOST:1234/a"],
  ])("from %s to %s", async ([baseUrl, location]) => {
    const { zoom, reached } = clientOf(baseUrl as string, location);
    expect((await zoom.GET("/im/groups")).response.status).toBe(200);
    const target = new URL(location as string, baseUrl).href;
    expect(reached[1]).toEqual([target, `Bearer ${token}`]);
  });
});

describe("nothing goes along a redirect", () => {
  const loopback = ["http://127.0.0.1:1234/v2", "http://localhost:1234/v2", "http://[::1]:1234/v2"];
  const toOthers = [
    "http://files.zoom.us/a",
    "http://files.zoom.us:443/a",
    "HTTP://FILES.ZOOM.US/a",
    "//files.zoom.us/a",
    "http://files.zoom.us./a",
    "http://a.zoomgov.com/a",
    "http://zoom.us/a",
    "http://files.zoom.us@127.0.0.1:1234/a",
    "http://127.0.0.1:1234@files.zoom.us/a",
    "http://127.0.0.1:1235/a",
    "http://127.0.0.2:1234/a",
    "http://localhost:1235/a",
    "http://localhost.:1234/a",
    "http://[::1]:1235/a",
    "http://[::ffff:127.0.0.1]:1234/a",
    "http://127.0.0.1.zoom.us/a",
    "http://localhost.zoom.us/a",
    "ws://files.zoom.us/a",
    "ftp://files.zoom.us/a",
    "data:text/plain,a",
    "https://files.zoom.us./a",
    "https://files.zoom.us:8443/a",
    "https://zoom.us.example.com/a",
    "https://evilzoom.us/a",
    "https://files.zoom.us@example.com/a",
    "https://user:word@files.zoom.us/a",
    "https://files.zoom.us%2eexample.com/a",
    "https://example.com\\@files.zoom.us/a",
    "https://files.zооm.us/a",
  ];
  test.for(loopback.flatMap((baseUrl) => toOthers.map((location) => [baseUrl, location] as const)))(
    "from %s to %s",
    async ([baseUrl, location]) => {
      // Header values are Latin-1.
      const { zoom, reached } = clientOf(baseUrl, location.replaceAll("о", encodeURIComponent("о")));
      await expect(zoom.GET("/im/groups")).rejects.toMatchObject({ code: "REDIRECT" });
      expect(reached).toHaveLength(1);
    },
  );

  test.for(["http://api.zoom.us/a", "http://files.zoom.us/a", "http://127.0.0.1/a", "http://localhost/a"])(
    "from https to %s",
    async (location) => {
      const { zoom, reached } = clientOf("https://api.zoom.us/v2", location);
      await expect(zoom.GET("/im/groups")).rejects.toMatchObject({ code: "REDIRECT" });
      expect(reached).toHaveLength(1);
    },
  );

  test("over the Node transport, from a real server", async () => {
    const server = createServer((_, response) => {
      response.writeHead(307, { location: "http://files.zoom.us/a" }).end();
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`;
    const call = createZoomClient({ token, baseUrl }).GET("/im/groups");
    await expect(call).rejects.toMatchObject({
      code: "REDIRECT",
      message: expect.stringContaining("leads to http://"),
    });
    server.closeAllConnections();
    server.close();
  });
});

describe("a URL that is chosen otherwise", () => {
  test.for([
    "http://api.zoom.us/v2",
    "HTTP://API.ZOOM.US/v2",
    "http://files.example.com",
    "http://127.0.0.1.example.com",
    "http://10.0.0.1",
  ])("%s: nothing is sent by a call's own base URL", async (baseUrl) => {
    const { zoom, reached } = clientOf("https://api.zoom.us/v2", undefined);
    await expect(zoom.GET("/im/groups", { baseUrl })).rejects.toMatchObject({ code: "BASE_URL" });
    expect(reached).toEqual([]);
  });

  test("a middleware sends nothing in the clear", async () => {
    const { zoom, reached } = clientOf("https://api.zoom.us/v2", undefined);
    zoom.use({ onRequest: ({ request }) => new Request("http://api.zoom.us/v2/im/groups", request) });
    await expect(zoom.GET("/im/groups")).rejects.toMatchObject({ code: "BASE_URL" });
    expect(reached).toEqual([]);
  });

  test.for(["https://api-eu.zoom.us/v2", "HTTPS://API-EU.ZOOM.US/v2", "http://127.0.0.1:99/v2"])(
    "%s may be a call's own base URL",
    async (baseUrl) => {
      const { zoom, reached } = clientOf("https://api.zoom.us/v2", undefined);
      await zoom.GET("/im/groups", { baseUrl });
      expect(new URL(reached[0]?.[0] ?? "").origin).toBe(new URL(baseUrl).origin);
    },
  );
});

describe("where certificates are not checked", () => {
  afterEach(() => vi.unstubAllEnvs());

  test("no https base URL is taken, however it is written", () => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    for (const baseUrl of ["https://api.zoom.us/v2", "HTTPS://api.zoom.us/v2", " https://api.zoom.us/v2"]) {
      expect(() => createZoomClient({ token, baseUrl })).toThrow(/no certificate would be checked/);
    }
  });

  test("no redirect to https is followed", async () => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    const { zoom, reached } = clientOf("http://127.0.0.1:1234/v2", "https://files.zoom.us/a");
    await expect(zoom.GET("/im/groups")).rejects.toMatchObject({ code: "BASE_URL" });
    expect(reached).toHaveLength(1);
  });
});

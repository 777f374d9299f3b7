import { expect, test } from "vitest";
import { startZoomMockServer } from "../../src/index.js";
import { ask } from "./ask.js";

test.each([[301], [302], [303], [307], [308]])(
  "redirect=%i leads to the same path, which answers",
  async (code) => {
    await using server = await startZoomMockServer({ faults: [`redirect=${code}`] });
    const first = await ask(server, { redirect: "manual" });
    const location = first.headers.get("location");
    expect([first.status, location]).toEqual([code, "/v2/im/groups/MIuNMURBTkuwfZ20jteRJg?redirected=1"]);
    const response = await ask(server);
    expect([response.status, response.redirected, (await response.json()).name]).toEqual([
      200,
      true,
      "Engineering",
    ]);
    expect(server.requests.map(({ status }) => status)).toEqual([code, code, 200]);
  },
);

test("a redirected body arrives", async () => {
  await using server = await startZoomMockServer({ faults: ["redirect; hops=3"] });
  // A form would not do: fetch on Node 20 draws a new boundary for the second request, but keeps the header.
  const headers = { "content-type": "application/json" };
  const response = await ask(server, { method: "PATCH", headers, body: '{"name":"Support"}' });
  expect(response.status).toBe(204);
  expect(server.groups()[0]?.name).toBe("Support");
  expect(server.requests.map(({ status }) => status)).toEqual([307, 307, 307, 204]);
});

test("another origin is started when it is needed, and sees what is sent to it", async () => {
  const server = await startZoomMockServer();
  expect([server.other.url, server.other.requests]).toEqual([undefined, []]);
  const response = await ask(server, { method: "PATCH", fault: "redirect=307; to=other; hops=2" });
  expect(response.status).toBe(401); // fetch keeps the token to itself
  expect(response.url).toBe(`${server.other.url}/v2/im/groups/MIuNMURBTkuwfZ20jteRJg?redirected=2`);
  expect(server.other.url).not.toBe(new URL(server.url).origin);
  expect(server.requests.map(({ status }) => status)).toEqual([307, 307]);
  expect(server.other.requests).toHaveLength(1);
  expect(server.other.requests[0]?.headers).not.toHaveProperty("authorization");
  const { url } = response;
  const trusting = await fetch(url, { headers: { authorization: `Bearer ${server.accessToken}` } });
  expect(trusting.status).toBe(200);
  expect(server.other.requests[1]?.headers.authorization).toBe("Bearer [redacted]");
  await server.close();
  await expect(fetch(url)).rejects.toThrow();
});

test("a loop has no end", async () => {
  await using server = await startZoomMockServer({ faults: ["redirect=302; to=loop"] });
  await expect(ask(server)).rejects.toThrow();
  expect(server.requests.length).toBeGreaterThan(10);
  expect(new Set(server.requests.map(({ path, status }) => `${path} ${status}`)).size).toBe(1);
});

test("a URL is sent as it is; a Location can be missing", async () => {
  await using server = await startZoomMockServer();
  const elsewhere = await ask(server, {
    fault: "redirect=308; to=https://zoom.example/a?b=c",
    redirect: "manual",
  });
  expect([elsewhere.status, elsewhere.headers.get("location")]).toEqual([308, "https://zoom.example/a?b=c"]);
  const missing = await ask(server, { fault: "redirect=301; to=missing", redirect: "manual" });
  expect([missing.status, missing.headers.get("location")]).toEqual([301, null]);
});

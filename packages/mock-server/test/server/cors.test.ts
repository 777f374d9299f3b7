import { request } from "node:http";
import { expect, test } from "vitest";
import { type MockServerOptions, startMockServer } from "../../src/index.js";
import { pets } from "../helpers/pets.js";

test("a page of this machine calls, and reads the answer with its headers", async () => {
  await using server = await startMockServer({ description: pets });
  const origin = "http://localhost:5173";
  const asked = {
    origin,
    "access-control-request-method": "PUT",
    "access-control-request-headers": "authorization,content-type",
  };
  expect(await ask(server.url, "OPTIONS", asked)).toEqual({
    status: 204,
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "PUT",
    "access-control-allow-headers": "authorization,content-type",
  });
  expect(server.requests).toEqual([]);
  const answer = await ask(server.url, "GET", { origin, authorization: "Bearer t0ken" });
  expect(answer).toEqual({
    status: 200,
    "access-control-allow-origin": origin,
    "access-control-expose-headers": expect.stringMatching(/x-total.*content-length/),
  });
});

test("a page reads a refusal, and an answer under a fault", async () => {
  await using server = await startMockServer({ description: pets, faults: ["status=503"] });
  const origin = "http://127.0.0.1:8080";
  expect(await ask(server.url, "GET", { origin })).toMatchObject({
    status: 503,
    "access-control-allow-origin": origin,
  });
});

test.each<[string, MockServerOptions["cors"], string, boolean]>([
  ["by default, pages of the web may not call", undefined, "https://docs.example.com", false],
  [
    "a host that only begins like this machine may not call",
    undefined,
    "http://localhost.example.com",
    false,
  ],
  ["IPv6", undefined, "http://[::1]:3000", true],
  ["true: all may call", true, "https://docs.example.com", true],
  ["a list: those in it may call", ["https://docs.example.com"], "https://docs.example.com", true],
  ["a list: others may not", ["https://docs.example.com"], "http://localhost:3000", false],
  ["a list with this machine", ["loopback", "https://a.example"], "http://localhost:3000", true],
  ["false: none may call", false, "http://localhost:3000", false],
])("%s", async (_, cors, origin, isAllowed) => {
  await using server = await startMockServer({ description: pets, ...(cors !== undefined && { cors }) });
  const answer = await ask(server.url, "GET", { origin, authorization: "Bearer t0ken" });
  expect(answer["access-control-allow-origin"]).toBe(isAllowed ? origin : undefined);
  const preflight = await ask(server.url, "OPTIONS", { origin, "access-control-request-method": "POST" });
  expect(preflight.status).toBe(isAllowed ? 204 : 405);
});

/** The status and the headers of CORS: `fetch` sends no Origin of a caller's. */
function ask(url: string, method: string, headers: Record<string, string>) {
  return new Promise<Record<string, unknown>>((resolve, reject) => {
    const sent = request(`${url}/pets`, { method, headers }, (answer) => {
      answer.resume();
      const names = Object.keys(answer.headers).filter((name) => name.startsWith("access-control-"));
      resolve({
        status: answer.statusCode,
        ...Object.fromEntries(names.map((name) => [name, answer.headers[name]])),
      });
    });
    sent.on("error", reject).end();
  });
}

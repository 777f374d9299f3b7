import { createClient, type Policy } from "@partwise/client";
import { expect, inject, test } from "vitest";
import type { Seen } from "./start-server.js";

interface Paths {
  "/seen": {
    post: {
      requestBody: { content: { "multipart/form-data": { name: string; photo?: Blob } } };
      responses: { 200: { content: { "application/json": Seen } } };
    };
  };
}

const operations = {
  "/seen": {
    post: { requestBody: { content: { "multipart/form-data": { encoding: { photo: { binary: true } } } } } },
  },
} as const;

/** Notes which attempts went with a TextRequest: it has its URL itself, a native Request has it from its class. */
function watch(isOwn: boolean[]): Policy {
  return {
    attempt: (request, next) => {
      isOwn.push(Object.hasOwn(request, "url"));
      expect(request).toBeInstanceOf(Request);
      return next(request, { signal: new AbortController().signal });
    },
  };
}

test("a small form goes without a native Request, a file with one, and both arrive", async () => {
  const isOwn: boolean[] = [];
  const options = { baseUrl: inject("server"), operations, policies: [watch(isOwn)] };
  const client = createClient<Paths>(options);
  const photo = new Blob(["photo"], { type: "image/png" });
  for (const body of [{ name: "Grüße" }, { name: "Grüße", photo }]) {
    const { data } = await client.POST("/seen", { body, credentials: "omit", cache: "no-store" });
    expect(data?.contentType).toMatch(/^multipart\/form-data; boundary=/);
    expect(data?.contentLength).toBe(String(data?.length));
    expect(data?.parts.map(({ name }) => name)).toEqual(Object.keys(body));
  }
  expect(isOwn).toEqual([true, false]);
});

test("a base URL that is none by itself is the page's", async () => {
  const isOwn: boolean[] = [];
  const client = createClient<Paths>({ baseUrl: "/no-such-place", operations, policies: [watch(isOwn)] });
  const { response } = await client.POST("/seen", { body: { name: "a" } });
  expect(new URL(response.url).origin).toBe(location.origin);
  expect(isOwn).toEqual([false]);
});

test("an abort ends it with its reason", async () => {
  const client = createClient<Paths>({ baseUrl: inject("server"), operations });
  const signal = AbortSignal.abort(new Error("given up"));
  await expect(client.POST("/seen", { body: { name: "a" }, signal })).rejects.toThrow("given up");
});

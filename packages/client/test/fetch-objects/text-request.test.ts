import { expect, it } from "vitest";
import { requestOverGlobalFetch } from "../../src/fetch-objects/request-over-global-fetch.js";
import { TextRequest } from "../../src/fetch-objects/text-request.js";

const url = "https://files.test/a b?c=d";
const type = { "content-type": "text/plain" };

function own(init: RequestInit = {}): Request {
  return requestOverGlobalFetch(url, init) as Request;
}

const isOwn = (request: unknown) => request instanceof TextRequest;

it("is a Request to whoever looks", () => {
  const request = own({ method: "PATCH", body: "a", headers: type, redirect: "manual" });
  expect(isOwn(request)).toBe(true);
  expect(request).toBeInstanceOf(Request);
  // Where a Request is not rebuilt of it, its text is taken for a URL.
  expect(() => String(request)).toThrow(
    new TypeError("The policy that rebuilds a Request lacks rebuildsRequest: true"),
  );
  expect(() => new Request(request)).toThrow(TypeError);
  expect(request).toMatchObject({
    url: "https://files.test/a%20b?c=d",
    method: "PATCH",
    redirect: "manual",
    mode: "cors",
    bodyUsed: false,
  });
  const native = new Request(url);
  for (const name in native) expect(name in request).toBe(true);
  expect("own" in request).toBe(false);
});

it("says of its options what a native Request says", () => {
  const init = { credentials: "omit", cache: "no-store", mode: "same-origin", keepalive: true } as const;
  expect(own(init)).toMatchObject(init);
});

it("has the signal of the call, or one of its own", () => {
  const { signal } = new AbortController();
  expect(own({ signal }).signal).toBe(signal);
  expect(own().signal).toBeInstanceOf(AbortSignal);
});

it("is read once, and cloned before that with the headers of the moment", async () => {
  const request = own({ method: "POST", body: '{"a":1}', headers: type });
  expect(request.bodyUsed).toBe(false);
  request.headers.set("x-a", "b");
  const clone = request.clone();
  expect(clone.headers.get("x-a")).toBe("b");
  expect(await clone.json()).toEqual({ a: 1 });
  expect(await request.text()).toBe('{"a":1}');
  expect(request.bodyUsed).toBe(true);
  expect(() => request.clone()).toThrow(TypeError);
  await expect(request.text()).rejects.toThrow(TypeError);
});

it.each<[string, string | URL, RequestInit]>([
  ["bytes", url, { method: "POST", body: new Uint8Array(3), headers: type }],
  ["a Blob", url, { method: "POST", body: new Blob(["a"]), headers: type }],
  ["a form", url, { method: "POST", body: new FormData() }],
  ["text whose type nobody said", url, { method: "POST", body: "a" }],
  ["a method in small letters", url, { method: "post", body: "a", headers: type }],
])("is native at once for %s", (_, input, init) => {
  expect(isOwn(requestOverGlobalFetch(input as string, init))).toBe(false);
});

it.each([
  ["no URL", "https://", {}],
  ["a user name", "https://a:b@files.test/", {}],
  ["a body that GET does not take", url, { body: "a", headers: type }],
  ["a method that fetch does not send", url, { method: "TRACE" }],
])("throws what a Request throws for %s", (_, input, init) => {
  expect(() => requestOverGlobalFetch(input, init)).toThrow(TypeError);
});

it("has options checked when they are asked for", () => {
  const request = own({ mode: "navigate" });
  expect(request.url).toBe("https://files.test/a%20b?c=d");
  expect(() => request.mode).toThrow(TypeError);
});

it("is used up by being sent", async () => {
  const request = own({ method: "POST", body: "a", headers: type, signal: AbortSignal.abort() });
  await expect(TextRequest.send(request)).rejects.toThrow("abort");
  expect(request.bodyUsed).toBe(true);
  await expect(request.text()).rejects.toThrow(TypeError);
  await expect(TextRequest.send(request, { signal: null })).rejects.toThrow(TypeError);
});

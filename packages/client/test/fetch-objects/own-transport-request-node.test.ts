import { describe, expect, it } from "vitest";
import { OwnTransportRequest } from "../../src/fetch-objects/own-transport-request.js";
import type { TransportRequestInit } from "../../src/transport/shared/request-fields.js";

const url = "https://files.test/a";

function own(init?: TransportRequestInit, input: string | Request = url): Request {
  return new OwnTransportRequest(input, init) as unknown as Request;
}

const post = (body: unknown) => own({ method: "POST", body });
const streamOf = (text: string) => new Blob([text]).stream();

it("has every name of a native Request, and says of its options what that says", () => {
  const init = { credentials: "omit", cache: "no-store", mode: "same-origin", keepalive: true } as const;
  const request = own(init);
  for (const name in new Request(url)) expect(name in request).toBe(true);
  expect(request).toMatchObject({ ...init, url, method: "GET", redirect: "follow", bodyUsed: false });
  expect(Object.prototype.toString.call(request)).toBe("[object Request]");
});

describe("its body", () => {
  it.each<[string, () => unknown, string]>([
    ["text", () => "a", "text/plain;charset=UTF-8"],
    ["a Blob", () => new Blob(["a"], { type: "text/x" }), "text/x"],
    ["URLSearchParams", () => new URLSearchParams("a"), "application/x-www-form-urlencoded;charset=UTF-8"],
    ["a view", () => new DataView(Buffer.from("bab").buffer.slice(0), 0, 0), ""],
    ["a number", () => 5, "text/plain;charset=UTF-8"],
    ["an object that is text", () => ({ toString: () => "hi!" }), "text/plain;charset=UTF-8"],
  ])("of %s is what a native one is", async (_, body, type) => {
    const [request, native] = [post(body()), new Request(url, { method: "POST", body: body() as BodyInit })];
    expect(request.headers.get("content-type") ?? "").toBe(type);
    expect((await request.blob()).type).toBe((await native.clone().blob()).type);
    expect(request.bodyUsed).toBe(true);
    expect(await post(body()).text()).toBe(await native.text());
  });

  it("is read once, and none is never used", async () => {
    for (const body of ["a", new Blob(["a"]), streamOf("a")]) {
      const request = post(body);
      const reading = request.text();
      expect(request.bodyUsed).toBe(true);
      expect(() => request.clone()).toThrow(TypeError);
      expect(() => own({}, request)).toThrow(TypeError);
      await expect(request.arrayBuffer()).rejects.toThrow(TypeError);
      expect(await reading).toBe("a");
    }
    const none = own({ method: "POST" });
    expect([await none.text(), none.body, none.bodyUsed]).toEqual(["", null, false]);
    await expect(none.formData()).rejects.toThrow(TypeError);
  });

  it("is not to be had while somebody reads its stream", () => {
    for (const body of ["a", streamOf("a")]) {
      const request = post(body);
      request.body?.getReader();
      expect(request.bodyUsed).toBe(false);
      expect(() => request.clone()).toThrow(TypeError);
      expect(() => own({}, request)).toThrow(TypeError);
      expect(() => own({ body: "b" }, request)).not.toThrow();
    }
    const stream = streamOf("a");
    stream.getReader();
    expect(() => post(stream)).toThrow(
      new TypeError("The body is a stream that is being read: give a stream that nobody else reads."),
    );
  });

  it("goes to the Request that is made of it, as it does natively", async () => {
    const request = post("a");
    const { body } = request;
    const next = own({ headers: { "x-a": "b" } }, request);
    expect([request.bodyUsed, request.body === body]).toEqual([true, true]);
    await expect(request.text()).rejects.toThrow(TypeError);
    expect([next.method, next.headers.get("content-type"), await next.text()]).toEqual(["POST", null, "a"]);
    expect(() => own({ method: "CONNECT" }, post("a"))).toThrow(TypeError);
    const kept = post("a");
    expect(() => own({ method: "a b" }, kept)).toThrow(TypeError);
    expect(kept.bodyUsed).toBe(false);
  });

  it("of a clone is its own, a stream too", async () => {
    for (const body of ["a", new Blob(["a"]), streamOf("a")]) {
      const request = post(body);
      const clone = request.clone();
      clone.headers.set("x-a", "b");
      expect(request.headers.get("x-a")).toBeNull();
      expect(await clone.text()).toBe("a");
      expect(request.bodyUsed).toBe(false);
      expect(await request.text()).toBe("a");
    }
  });

  it("is blank once it is sent, whatever it was", async () => {
    for (const body of ["a", streamOf("a")]) {
      const request = post(body);
      OwnTransportRequest.fieldsOf(request as unknown as OwnTransportRequest);
      expect([request.bodyUsed, request.mode]).toEqual([true, "cors"]);
      await expect(request.text()).rejects.toThrow(TypeError);
    }
  });
});

it("copies the headers that it is given", () => {
  const headers = new Headers({ "x-a": "1" });
  const request = own({ headers });
  headers.set("x-a", "2");
  request.headers.set("x-b", "3");
  expect([request.headers.get("x-a"), headers.has("x-b")]).toEqual(["1", false]);
});

describe("what is not imitated", () => {
  it("cannot be rebuilt, and says how that is mended", () => {
    expect(() => new Request(post("a"))).toThrow(/rebuildsRequest: true/);
    expect(post("a") instanceof Request).toBe(false);
    expect(new Request(url)).toBeInstanceOf(OwnTransportRequest);
  });

  it("checks options that no transport heeds when they are asked for, and `redirect` at once", () => {
    const request = own({ mode: "navigate", cache: "only-if-cached" });
    expect(request.url).toBe(url);
    expect(() => request.mode).toThrow(TypeError);
    expect(() => own({ redirect: "sometimes" as "follow" })).toThrow(/redirect.*"sometimes"/);
  });

  it("needs no duplex, and takes no option but its own of another Request", () => {
    expect(() => post(streamOf("a"))).not.toThrow();
    expect(own({}, new Request(url, { cache: "no-store" })).cache).toBe("default");
  });
});

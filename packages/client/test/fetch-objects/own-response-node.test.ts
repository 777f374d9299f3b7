import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { OwnResponse } from "../../src/fetch-objects/own-response.js";

/** An answer with a body, or without one for `null`; notes which way it was read. */
function own(text: string | null, { status = 200, ways = [] as string[] } = {}): Response {
  const bytes = Buffer.from(text ?? "");
  const source = {
    bytes: async () => {
      ways.push("bytes");
      return bytes;
    },
    stream: () => {
      ways.push("stream");
      return new Blob([bytes]).stream();
    },
  };
  return new OwnResponse({
    status,
    statusText: "Fine",
    rawHeaders: ["Content-Type", "text/PLAIN", "x-a", "b"],
    url: "https://files.test/a",
    redirected: true,
    body: () => (text === null ? undefined : source),
  }) as unknown as Response;
}

it("is a Response to whoever looks", () => {
  const response = own("a");
  for (const name in new Response()) expect(name in response).toBe(true);
  expect(response).toBeInstanceOf(Response);
  expect(Object.prototype.toString.call(response)).toBe("[object Response]");
  expect(inspect(response)).toMatch(/^Response \{\s+status: 200/);
  const about = { status: 200, statusText: "Fine", ok: true, redirected: true, url: "https://files.test/a" };
  expect(response).toMatchObject({ ...about, type: "basic", bodyUsed: false });
});

it("may have a status that no native one has", () => {
  expect(own("a", { status: 999 })).toMatchObject({ status: 999, ok: false });
  expect(own("a", { status: 299 }).ok).toBe(true);
});

describe("its body", () => {
  it("is read whole without a stream", async () => {
    const ways: string[] = [];
    expect(await own("\ufeffa", { ways }).text()).toBe("a");
    expect(await own("[1]", { ways }).json()).toEqual([1]);
    expect(new Uint8Array(await own("a", { ways }).arrayBuffer())).toEqual(new Uint8Array([97]));
    expect(await own("a", { ways }).bytes()).toEqual(new Uint8Array([97]));
    expect(ways).toEqual(["bytes", "bytes", "bytes", "bytes"]);
  });

  it("is read whole without a stream after toString(), which openapi-fetch calls", async () => {
    const ways: string[] = [];
    const response = own("a", { ways });
    expect(response.toString()).toBe("[object Response]");
    expect(await response.text()).toBe("a");
    expect(ways).toEqual(["bytes"]);
  });

  it("is read once: afterwards its stream is taken, and it cannot be cloned", async () => {
    for (const read of ["text", "json", "arrayBuffer", "blob"] as const) {
      const response = own("1");
      const reading = response[read]();
      expect(response.bodyUsed).toBe(true);
      expect(() => response.body?.getReader()).toThrow(TypeError);
      expect(() => response.clone()).toThrow(TypeError);
      await expect(response.text()).rejects.toThrow(TypeError);
      await expect(response.blob()).rejects.toThrow(TypeError);
      await reading;
    }
  });

  it("is not to be had while somebody reads its stream", async () => {
    const response = own("a");
    const reader = response.body?.getReader();
    expect(response.bodyUsed).toBe(false);
    expect(() => response.clone()).toThrow(TypeError);
    await expect(response.text()).rejects.toThrow(TypeError);
    await reader?.cancel();
    expect(response.bodyUsed).toBe(true);
  });

  it("that is none is empty, and never used", async () => {
    const response = own(null);
    expect([await response.text(), response.body, response.bodyUsed]).toEqual(["", null, false]);
    expect((await response.blob()).size).toBe(0);
    expect(await response.clone().text()).toBe("");
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  it("is a Blob of the type that the headers say at that time", async () => {
    const response = own("a");
    expect((await response.clone().blob()).type).toBe("text/plain");
    const changed = own("a");
    changed.headers.set("content-type", "test/test");
    expect((await changed.blob()).type).toBe("test/test");
  });

  it("of a clone is its own, and what is said of the answer is the same", async () => {
    const response = own("a", { status: 404 });
    const clone = response.clone();
    const again = clone.clone();
    clone.headers.set("x-a", "c");
    // Settles once the clone is read, as it does natively.
    const cancelled = response.body?.cancel();
    expect([response.bodyUsed, clone.bodyUsed, response.headers.get("x-a")]).toEqual([true, false, "b"]);
    expect(clone).toMatchObject({ status: 404, statusText: "Fine", url: response.url, redirected: true });
    expect([await clone.text(), await again.text()]).toEqual(["a", "a"]);
    await cancelled;
  });

  it("that is no JSON is not quoted in the error", async () => {
    await expect(own("secret").json()).rejects.toThrow(/^The body \(6 bytes\) is not JSON/);
  });
});

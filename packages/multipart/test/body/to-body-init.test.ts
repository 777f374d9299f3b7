import { describe, expect, type Mock, test, vi } from "vitest";
import { encodeMultipart, toBodyInit } from "../../src/index.js";
import { bytesOf } from "../helpers/lines-of.js";
import { bytes, expectedBody, pieces, streamBody, textOf } from "../helpers/stream-body.js";

describe("what fetch gets", () => {
  test("the string itself when no part is binary", () => {
    const multipart = encodeMultipart({ a: "1" });
    expect(toBodyInit(multipart)).toBe(multipart.content);
  });

  test("one Blob with the body's type when all sizes are known", async () => {
    const multipart = encodeMultipart({ a: "1", f: [new File(["x"], "x"), bytes("y"), bytes("z").buffer] });
    const init = toBodyInit(multipart) as Blob;
    expect(init).toBeInstanceOf(Blob);
    expect(init.type).toBe(multipart.contentType);
    expect(init.size).toBe(multipart.length);
    expect(await new Response(init).formData()).toHaveProperty("append");
  });

  test("M47: a Blob's type is lower case, so it is left empty where that would break the boundary", () => {
    const init = toBodyInit(encodeMultipart({ f: new Blob([]) }, { boundary: "UPPER" })) as Blob;
    expect(init.type).toBe("");
  });

  test.each<[string, () => unknown]>([
    ["a ReadableStream", () => new Blob(["abc"]).stream()],
    ["an async generator", () => pieces("a", "", "bc")],
    ["a function that opens a stream", () => ({ content: () => pieces("abc") })],
    ["a function that promises one", () => ({ content: async () => new Blob(["abc"]).stream() })],
    ["a Blob of another implementation", () => foreignBlob("abc")],
  ])("M48: a stream for %s", async (_, source) => {
    const text = await textOf(streamBody(source()));
    expect(text.split("\r\n")).toEqual(expectedBody("abc"));
  });

  test("the size of a Blob of another implementation is known", async () => {
    const multipart = encodeMultipart({ f: foreignBlob("abc") });
    expect(multipart.length).toBe((await bytesOf(multipart)).length);
  });
});

describe("a stream reads no more than it is asked for", () => {
  test("nothing is read before the first read, and sources are opened one by one", async () => {
    const log: string[] = [];
    async function* logged(name: string) {
      log.push(name);
      yield bytes(name);
    }
    const reader = streamBody(logged("f"), logged("after")).getReader();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(log).toEqual([]);
    await reader.read();
    await reader.read();
    expect(log).toEqual(["f"]);
    await reader.cancel();
  });

  test("cancelling it cancels the source that is read and those that wait", async () => {
    const cancelRead = vi.fn();
    const cancelWaiting = vi.fn();
    const read = new ReadableStream<Uint8Array>({ pull: (to) => to.enqueue(bytes("x")), cancel: cancelRead });
    const waiting = new ReadableStream<Uint8Array>({ cancel: cancelWaiting });
    const reader = streamBody(read, waiting).getReader();
    await reader.read();
    await reader.read();
    await reader.cancel("enough");
    expect(reasonsOf(cancelRead)).toEqual(["enough"]);
    expect(reasonsOf(cancelWaiting)).toEqual(["enough"]);
  });

  test("cancelling it while a source keeps it waiting", async () => {
    const cancel = vi.fn();
    const reader = streamBody(
      new ReadableStream<Uint8Array>({ pull: () => new Promise(() => {}), cancel }),
    ).getReader();
    await reader.read();
    const pending = reader.read();
    await reader.cancel("enough");
    expect(reasonsOf(cancel)).toEqual(["enough"]);
    expect((await pending).done).toBe(true);
  });

  test("cancelling it ends an async generator, and one that a function promised", async () => {
    const ended = vi.fn();
    async function* endless() {
      try {
        for (;;) yield bytes("x");
      } finally {
        ended();
      }
    }
    for (const source of [endless(), { content: async () => endless() }]) {
      const reader = streamBody(source).getReader();
      await reader.read();
      await reader.read();
      await reader.cancel();
    }
    expect(ended).toHaveBeenCalledTimes(2);
  });
});

describe("errors of a source pass on", () => {
  const broken = new Error("disk gone");

  test("of a stream; the sources after it are let go", async () => {
    const cancel = vi.fn();
    const f = new ReadableStream<Uint8Array>({ start: (to) => to.error(broken) });
    const waiting = new ReadableStream<Uint8Array>({ cancel });
    await expect(textOf(streamBody(f, waiting))).rejects.toBe(broken);
    expect(reasonsOf(cancel)).toEqual([broken]);
  });

  test("of a function, also when the body is never read", async () => {
    const fail = () => Promise.reject(broken);
    await expect(textOf(streamBody({ content: fail }))).rejects.toBe(broken);
    encodeMultipart({ f: { content: fail } });
    await new Promise((resolve) => setTimeout(resolve, 5));
  });

  test("pieces that are no bytes are refused without showing them", async () => {
    const f = (async function* () {
      yield "hush";
    })();
    const error = await textOf(streamBody(f)).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "INVALID_SOURCE" });
    expect(String(error)).toContain("gave a string, need chunks of Uint8Array");
    expect(await f.next()).toEqual({ done: true, value: undefined });
  });

  test("a promise of something else is refused", async () => {
    const init = streamBody({ content: async () => "hush" });
    await expect(textOf(init)).rejects.toMatchObject({ code: "INVALID_SOURCE", property: "f" });
  });

  test.each<[string, () => unknown]>([
    ["a ReadableStream", () => new Blob(["x"]).stream()],
    ["an async generator", () => pieces("x")],
  ])("%s cannot be sent twice, not even as an empty file", async (_, source) => {
    const f = source();
    const multipart = encodeMultipart({ f });
    await bytesOf(multipart);
    const refused = expect.objectContaining({ code: "INVALID_SOURCE" });
    expect(() => toBodyInit(multipart)).toThrow(refused);
    expect(() => encodeMultipart({ f })).toThrow(refused);
    expect(() => encodeMultipart({ f })).toThrow("need a fresh one");
  });

  test("an AsyncIterable that starts anew each time can", async () => {
    const f = { [Symbol.asyncIterator]: () => pieces("x") };
    const multipart = encodeMultipart({ f });
    expect(await bytesOf(multipart)).toEqual(await bytesOf(multipart));
  });
});

/** Chromium gives a source's `cancel` its controller as well. */
function reasonsOf(cancel: Mock): unknown[] {
  return cancel.mock.calls.map(([reason]) => reason);
}

function foreignBlob(text: string): unknown {
  const blob = new Blob([text]);
  return { [Symbol.toStringTag]: "Blob", size: blob.size, type: "", stream: () => blob.stream() };
}

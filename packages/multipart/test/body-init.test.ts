import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { describe, expect, test, vi } from "vitest";
import { encodeMultipart, toBodyInit } from "../src/index.js";
import { body, boundary, bytesOf, filePart, textPart } from "./wire.js";

const bytes = (text: string) => new TextEncoder().encode(text);

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield bytes(text);
}

function streamBody(f: unknown, after: unknown = "2"): ReadableStream<Uint8Array> {
  const init = toBodyInit(encodeMultipart({ a: "1", f, after }, { boundary }));
  if (!(init instanceof ReadableStream)) throw new Error("expected a stream");
  return init;
}

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
    ["a Node stream", () => Readable.from([Buffer.from("ab"), Buffer.from("c")])],
    ["a function that opens a stream", () => ({ content: () => pieces("abc") })],
    ["a function that promises one", () => ({ content: async () => new Blob(["abc"]).stream() })],
    ["a Blob of another implementation", () => foreignBlob("abc")],
  ])("M48: a stream for %s", async (_, source) => {
    const init = streamBody(source());
    const expected = body(
      textPart("a", "1"),
      filePart("f", "f", "application/octet-stream", "abc"),
      textPart("after", "2"),
    );
    expect((await new Response(init).text()).split("\r\n")).toEqual(expected);
  });

  test("the size of a Blob of another implementation is known", async () => {
    const multipart = encodeMultipart({ f: foreignBlob("abc") });
    expect(multipart.length).toBe((await bytesOf(multipart)).length);
  });

  test("all three arrive through fetch with their Content-Type", async () => {
    const server = createServer(async (request, response) => {
      const sent = await new Response(Readable.toWeb(request) as ReadableStream, {
        headers: { "content-type": request.headers["content-type"] ?? "" },
      }).formData();
      response.end(JSON.stringify([...sent.keys(), request.headers["content-length"] ?? "none"]));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const f of ["text", new Blob(["x"]), pieces("x")]) {
      const multipart = encodeMultipart({ a: "1", f });
      const headers = { "Content-Type": multipart.contentType };
      const init = { method: "POST", headers, body: toBodyInit(multipart), duplex: "half" };
      const answer = await fetch(url, init);
      expect(await answer.json()).toEqual(["a", "f", String(multipart.length ?? "none")]);
    }
    server.close();
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
    const node = Readable.from([Buffer.from("never")]);
    const waiting = new ReadableStream<Uint8Array>({ cancel: cancelWaiting });
    const reader = streamBody(read, [waiting, node]).getReader();
    await reader.read();
    await reader.read();
    await reader.cancel("enough");
    expect(cancelRead).toHaveBeenCalledWith("enough");
    expect(cancelWaiting).toHaveBeenCalledWith("enough");
    expect(node.destroyed).toBe(true);
  });

  test("cancelling it while a source keeps it waiting", async () => {
    const cancel = vi.fn();
    const reader = streamBody(
      new ReadableStream<Uint8Array>({ pull: () => new Promise(() => {}), cancel }),
    ).getReader();
    await reader.read();
    const pending = reader.read();
    await reader.cancel("enough");
    expect(cancel).toHaveBeenCalledWith("enough");
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
    await expect(new Response(streamBody(f, waiting)).text()).rejects.toBe(broken);
    expect(cancel).toHaveBeenCalledWith(broken);
  });

  test("of a function, also when the body is never read", async () => {
    const fail = () => Promise.reject(broken);
    await expect(new Response(streamBody({ content: fail })).text()).rejects.toBe(broken);
    encodeMultipart({ f: { content: fail } });
    await new Promise((resolve) => setTimeout(resolve, 5));
  });

  test("pieces that are no bytes are refused without showing them", async () => {
    const f = Readable.from(["hush"]);
    const error = await new Response(streamBody(f)).text().catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "INVALID_SOURCE" });
    expect(String(error)).toContain("gave a string, need Uint8Array only");
    expect(f.destroyed).toBe(true);
  });

  test("a promise of something else is refused", async () => {
    const init = streamBody({ content: async () => "hush" });
    await expect(new Response(init).text()).rejects.toMatchObject({ code: "INVALID_SOURCE", property: "f" });
  });

  test.each<[string, () => unknown]>([
    ["a ReadableStream", () => new Blob(["x"]).stream()],
    ["an async generator", () => pieces("x")],
    ["a Node stream", () => Readable.from([Buffer.from("x")])],
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

function foreignBlob(text: string): unknown {
  const blob = new Blob([text]);
  return { [Symbol.toStringTag]: "Blob", size: blob.size, type: "", stream: () => blob.stream() };
}

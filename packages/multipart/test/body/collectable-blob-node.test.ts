import { describe, expect, test } from "vitest";
import { collectableBlob } from "../../src/body/collectable-blob.js";
import { encodeMultipart, toBodyInit } from "../../src/index.js";

const size = 2 ** 20 + 70_000;
const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31) % 251);
const large = () => collectableBlob(new Blob(["ab", bytes], { type: "a/b" }));

/** Whether these are all the bytes of `large`. Compared as one, for a difference of a million lines helps nobody. */
function expectAll(read: Uint8Array): void {
  expect(Buffer.compare(read, Buffer.concat([Buffer.from("ab"), bytes]))).toBe(0);
}

describe("a large Blob", () => {
  test("is a Blob, with its size and type", () => {
    expect(large()).toBeInstanceOf(Blob);
    expect(large()).toMatchObject({ size: size + 2, type: "a/b" });
  });

  test("has a stream of its bytes, as often as one asks", async () => {
    const blob = large();
    for (const stream of [blob.stream(), blob.stream()]) expectAll(await new Response(stream).bytes());
    expectAll(new Uint8Array(await blob.arrayBuffer()));
    expect(await blob.slice(0, 2).text()).toBe("ab");
  });

  test("goes through a Request", async () => {
    const request = new Request("http://a.test", { method: "PUT", body: large() });
    expect(request.headers.get("content-type")).toBe("a/b");
    expectAll(new Uint8Array(await request.clone().arrayBuffer()));
    expectAll(new Uint8Array(await request.arrayBuffer()));
  });

  test("is read into buffers of the reader's", async () => {
    const reader = large().stream().getReader({ mode: "byob" });
    const read: Uint8Array[] = [];
    for (;;) {
      const { done, value } = await reader.read(new Uint8Array(50_000));
      if (done) break;
      read.push(value);
    }
    expectAll(Buffer.concat(read));
  });

  test("is let go of", async () => {
    const stream = large().stream();
    const reader = stream.getReader();
    await reader.read();
    const pending = reader.read();
    await reader.cancel("enough");
    expect(await pending).toEqual({ done: true, value: undefined });
  });
});

test("a small Blob keeps the stream that it has", () => {
  const blob = new Blob([new Uint8Array(2 ** 20)]);
  expect(collectableBlob(blob)).toBe(blob);
  expect(Object.hasOwn(blob, "stream")).toBe(false);
});

test("a body with a large file is such a Blob, and the file stays as it was", () => {
  const file = new Blob([bytes]);
  expect(Object.hasOwn(toBodyInit(encodeMultipart({ file })) as Blob, "stream")).toBe(true);
  expect(Object.hasOwn(file, "stream")).toBe(false);
});

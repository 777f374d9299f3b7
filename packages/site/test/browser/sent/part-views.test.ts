import {
  encode,
  encodeMultipart,
  type MultipartValue,
  type Part,
  toBodyInit,
  toParts,
} from "@partwise/multipart";
import { expect, test } from "vitest";
import { partViews } from "../../../src/browser/sent/part-views.js";

test.each<[string, MultipartValue]>([
  ["texts", { a: "one", b: "zwei ü", c: "" }],
  [
    "files and JSON",
    { notes: { a: [1] }, file: new File(["\r\n--x"], "ä.txt", { type: "text/plain" }), end: true },
  ],
  ["an array of files", { scans: [new Blob([new Uint8Array([0, 255])]), new Blob([])] }],
  ["no part", {}],
])("the places of parts are those in the body: %s", async (_, value) => {
  const body = encodeMultipart(value);
  await expectSame(toParts(value), body, body.contentType);
});

test("parts within a part", async () => {
  const inner: Part[] = [
    { name: "one", content: "1" },
    { name: "file", content: new Blob(["abc"]) },
  ];
  const parts: Part[] = [
    { name: "all", contentType: "multipart/mixed", content: inner },
    { name: "b", content: "2" },
  ];
  const body = encode(parts);
  await expectSame(parts, body, body.contentType);
});

test("a body of 1 GiB is not read", async () => {
  const mebibyte = new Blob([new Uint8Array(2 ** 20)]);
  const large = new Blob(Array.from({ length: 1024 }, () => mebibyte));
  const parts = toParts({ large: new File([large], "large.bin"), end: "x" });
  const { contentType, content } = encode(parts);
  const body = toBodyInit({ contentType, content }) as Blob;
  const [first, second] = partViews(parts, body, contentType);
  expect(first?.content.size).toBe(2 ** 30);
  expect(await second?.content.text()).toBe("x");
  expect(await first?.head.text()).toContain('filename="large.bin"');
});

async function expectSame(parts: readonly Part[], body: ReturnType<typeof encode>, contentType: string) {
  const init = toBodyInit(body);
  const blob = init instanceof Blob ? init : new Blob([String(init)]);
  const views = partViews(parts, blob, contentType);
  const { boundary } = body;
  let written = "";
  for (const { head, content, start, end } of views) {
    written += `${written === "" ? "" : "\r\n"}--${boundary}\r\n`;
    expect(start).toBe(Buffer.byteLength(written, "latin1"));
    const lines = latin1(await head.arrayBuffer());
    expect(lines).toMatch(/^Content-Disposition: .*\r\n\r\n$/s);
    written += lines + latin1(await content.arrayBuffer());
    expect(end).toBe(Buffer.byteLength(written, "latin1"));
  }
  written += `${written === "" ? "" : "\r\n"}--${boundary}--\r\n`;
  expect(written).toBe(latin1(await blob.arrayBuffer()));
}

function latin1(bytes: ArrayBuffer): string {
  return Buffer.from(bytes).toString("latin1");
}

import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { parseMultipart } from "../../src/bodies/parse-multipart.js";
import { streamMultipart } from "../../src/bodies/stream-multipart.js";
import { createFileStore } from "../../src/files/create-file-store.js";

const type = "multipart/form-data; boundary=cut";
const lines = (...all: readonly string[]) => Buffer.from(all.join("\r\n"));
const form = lines(
  "--cut",
  'Content-Disposition: form-data; name="title"',
  "",
  "Grüße",
  "--cut",
  'Content-Disposition: form-data; name="file"; filename="ä %22.bin"',
  "Content-Type: application/octet-stream",
  "",
  "\r\n--cu",
  "--cut",
  'Content-Disposition: form-data; name="empty"; filename="none"',
  "",
  "",
  "--cut--",
  "",
);

async function* inPieces(body: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size);
}
const shaOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test.each([[1], [2], [7], [64], [100_000]])(
  "reads the same parts as at once, %i bytes at a time",
  async (size) => {
    const whole = await parseMultipart(form, type);
    const { parts } = await streamMultipart(inPieces(form, size), type, createFileStore());
    expect(parts.map(({ stored: _, content, ...part }) => ({ ...part, content: String(content) }))).toEqual(
      whole.map(({ content, ...part }) => ({ ...part, content: String(content) })),
    );
    const content = Buffer.from("\r\n--cu");
    expect(parts.map(({ stored }) => stored?.sha256)).toEqual([
      undefined,
      shaOf(content),
      shaOf(Buffer.alloc(0)),
    ]);
    expect(parts[1]?.stored).toMatchObject({ size: content.length, bytes: content });
  },
);

test.each([
  ["no close delimiter", form.subarray(0, -10), type],
  ["no boundary", form, "multipart/form-data"],
  ["no name", lines("--cut", "Content-Disposition: form-data", "", "x", "--cut--"), type],
  [
    "a text of 2 MB",
    lines("--cut", 'Content-Disposition: form-data; name="a"', "", "x".repeat(2_000_000), "--cut--"),
    type,
    { status: 413 },
  ],
  ["no disposition", lines("--cut", "", "x", "--cut--"), type],
])("a body with %s is refused, and read to its end", async (_, body, contentType, refusal: object = {}) => {
  let left = body.length;
  async function* counted() {
    for await (const bytes of inPieces(body, 1000)) {
      left -= bytes.length;
      yield bytes;
    }
  }
  const read = streamMultipart(counted(), contentType, createFileStore());
  await expect(read).rejects.toMatchObject({ ...{ status: 400 }, ...refusal });
  expect(left).toBe(0);
});

test("files lie in the folder while they are read, and stay if they are kept", async () => {
  const folder = await mkdtemp(join(tmpdir(), "partwise-uploads-"));
  try {
    const store = createFileStore(join(folder, "new"));
    const { parts, discard } = await streamMultipart(inPieces(form, 5), type, store);
    expect(await readdir(join(folder, "new"))).toHaveLength(2);
    const path = await parts[1]?.stored?.keep("../ä/..b\n.bin");
    await discard();
    expect(await readdir(join(folder, "new"))).toEqual(["1-_ä_..b_.bin"]);
    expect(await readFile(path ?? "", "utf8")).toBe("\r\n--cu");
    await streamMultipart(inPieces(form.subarray(0, -10), 5), type, store).catch(() => {});
    expect(await readdir(join(folder, "new"))).toHaveLength(1);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("files of a client that hangs up, also within a body that is refused, are removed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "partwise-uploads-"));
  async function* hungUp(body: Buffer) {
    yield* inPieces(body, 1000);
    while ((await readdir(folder)).length === 0) await setImmediate();
    throw new Error("hung up");
  }
  try {
    const store = createFileStore(folder);
    const text = lines("--cut", 'Content-Disposition: form-data; name="a"', "", "x".repeat(2_000_000));
    const refused = Buffer.concat([form.subarray(0, form.lastIndexOf("--cut--")), text]);
    for (const body of [form.subarray(0, -20), refused]) {
      await expect(streamMultipart(hungUp(body), type, store)).rejects.toThrow();
      expect(await readdir(folder)).toEqual([]);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each([[1], [16_383], [65_536], [70_000], [200_000]])(
  "a file of %i bytes at the end, and what follows",
  async (size) => {
    const head = lines("--cut", 'Content-Disposition: form-data; name="file"; filename="a"', "", "");
    const file = Buffer.alloc(size, "a");
    const body = Buffer.concat([head, file, lines("", "--cut--", "x".repeat(300_000))]);
    for (const piece of [65_536, 1_000_000, 1000]) {
      const { parts } = await streamMultipart(inPieces(body, piece), type, createFileStore());
      expect(parts[0]?.stored).toMatchObject({ size, sha256: shaOf(file) });
    }
  },
);

test("200 MiB take no more memory than 20", async () => {
  const block = Buffer.alloc(65_536, "a");
  const hash = createHash("sha256");
  async function* long(count: number): AsyncGenerator<Buffer> {
    yield lines("--cut", 'Content-Disposition: form-data; name="file"; filename="a"', "", "");
    for (let sent = 0; sent < count; sent += 1) {
      hash.update(block);
      yield block;
    }
    yield lines("", "--cut--", "");
  }
  await streamMultipart(long(320), type, createFileStore());
  const before = process.memoryUsage().arrayBuffers;
  const { parts } = await streamMultipart(long(3200), type, createFileStore());
  expect(parts[0]?.stored).toMatchObject({ size: 3200 * block.length, bytes: undefined });
  expect(parts[0]?.stored?.start).toHaveLength(4096);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 1_048_576);
});

import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startZoomMockServer, type ZoomMockServer } from "../../src/index.js";
import { checkedFetch } from "../helpers/checked-fetch.js";
import { fileForm } from "../helpers/png.js";

let server: ZoomMockServer;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-clips-"));
  server = await startZoomMockServer({ uploads: folder, redirectsFiles: false });
});
beforeEach(() => server.reset());
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const five = 5 * 1024 * 1024;
const bytesOf = (letter: string, size: number) => Buffer.alloc(size, letter);
const event = (method: string, params: unknown) =>
  checkedFetch(server, `${server.fileUrl}/clips/files/multipart/upload_events`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ method, params }),
  });
const begin = async () =>
  (await event("CreateMultipartUpload", { file_name: "launch.mp4" })).body.upload_context as string;
const send = async (context: string, number: number, bytes: Buffer<ArrayBuffer>) => {
  const texts = { upload_context: context, part_number: `${number}` };
  const body = fileForm("file", new File([bytes], "part", { type: "application/octet-stream" }), texts);
  return checkedFetch(server, `${server.fileUrl}/clips/files/multipart`, { method: "POST", body });
};
const tagOf = async (context: string, number: number, bytes: Buffer<ArrayBuffer>) =>
  (await send(context, number, bytes)).body.part_number_etag as { part_number: number; etag: string };
const complete = (upload_context: string, part_number_etags: unknown) =>
  event("CompleteMultipartUpload", { upload_context, part_number_etags });

test("parts in any order become one file, a part that is sent again replacing the first", async () => {
  const context = await begin();
  const last = await tagOf(context, 2, bytesOf("b", 7));
  await tagOf(context, 1, bytesOf("x", 10));
  const first = await tagOf(context, 1, bytesOf("a", five));
  const done = await complete(context, [first, last]);
  expect([done.status, done.body]).toEqual([201, { clip_id: expect.stringMatching(/^[\w-]{22}$/) }]);
  const whole = Buffer.concat([bytesOf("a", five), bytesOf("b", 7)]);
  const [upload] = server.uploads;
  expect(upload).toMatchObject({
    filename: "launch.mp4",
    size: whole.length,
    sha256: createHash("sha256").update(whole).digest("hex"),
    parts: [
      { number: 1, size: five },
      { number: 2, size: 7 },
    ],
  });
  expect((await readFile(upload?.path ?? "")).equals(whole)).toBe(true);
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^\d+-launch\.mp4$/)]);
  expect((await complete(context, [first, last])).status).toBe(400);
});

test("a completion is refused for tags that are not those of all parts in order", async () => {
  const context = await begin();
  const parts = [
    await tagOf(context, 1, bytesOf("a", five)),
    await tagOf(context, 2, bytesOf("b", 1)),
  ] as const;
  const [one, two] = parts;
  for (const tags of [[], [two, one], [one], [one, { ...two, etag: "0" }], [two], undefined]) {
    expect(await complete(context, tags)).toMatchObject({ status: 400, body: { code: 300 } });
  }
  await send(context, 3, bytesOf("c", 1));
  const three = await tagOf(context, 3, bytesOf("c", 1));
  expect(await complete(context, [one, two, three])).toMatchObject({ status: 400, body: { code: 120 } });
  expect(server.uploads).toEqual([]);
});

test("an unknown upload, a number out of range and a file that is no video are refused", async () => {
  expect(await send("none", 1, bytesOf("a", 1))).toMatchObject({ status: 400, body: { code: 300 } });
  expect(await send(await begin(), 101, bytesOf("a", 1))).toMatchObject({ status: 400, body: { code: 300 } });
  expect(await event("CreateMultipartUpload", { file_name: "a.txt" })).toMatchObject({ status: 400 });
  expect(await event("Other", {})).toMatchObject({ status: 400, body: { code: 300 } });
});

test("without a folder, sizes and hashes alone are kept", async () => {
  await using bare = await startZoomMockServer({ redirectsFiles: false });
  const [before, own] = [server, bare];
  server = own;
  try {
    const context = await begin();
    const tags = [await tagOf(context, 1, bytesOf("a", five)), await tagOf(context, 2, bytesOf("b", 3))];
    expect((await complete(context, tags)).status).toBe(201);
    expect(own.uploads).toMatchObject([
      { size: five + 3, sha256: undefined, path: undefined, parts: [{}, {}] },
    ]);
  } finally {
    server = before;
  }
});

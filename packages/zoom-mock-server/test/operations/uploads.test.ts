import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startZoomMockServer, type ZoomMockServer } from "../../src/index.js";
import { checkedFetch } from "../helpers/checked-fetch.js";
import { fileForm, picture, png } from "../helpers/png.js";

let server: ZoomMockServer;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-zoom-"));
  server = await startZoomMockServer({ uploads: folder, redirectsFiles: false });
});
beforeEach(() => server.reset());
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});
const post = (path: string, body: FormData) => checkedFetch(server, path, { method: "POST", body });

test("a picture is taken without an answer, recorded, and written to the folder", async () => {
  const { status } = await post("/users/ada@example.com/picture", fileForm("pic_file", picture(300)));
  expect(status).toBe(201);
  const [upload] = server.uploads;
  expect(upload).toEqual({
    operationId: "userPicture",
    target: "/users/ada@example.com/picture",
    name: "pic_file",
    filename: "beach.png",
    contentType: "image/png",
    size: 300,
    sha256: createHash("sha256").update(png(300)).digest("hex"),
    bytes: Buffer.from(png(300)),
    path: expect.stringMatching(/-beach\.png$/),
  });
  expect(new Uint8Array(await readFile(upload?.path ?? ""))).toEqual(png(300));
  expect(server.requests[0]?.parts).toMatchObject([{ name: "pic_file", filename: "beach.png", size: 300 }]);
});

test.each([
  ["/users/me/settings/virtual_backgrounds", { is_default: false }],
  ["/groups/pQ0kGH2tR3KtC7mVqf5JXw/settings/virtual_backgrounds", { is_default: false }],
  ["/accounts/me/settings/virtual_backgrounds", { is_default: false }],
  ["/webinars/97871060099/branding/virtual_backgrounds", { is_default: true }],
  ["/webinars/97871060099/branding/wallpaper", {}],
])("%s is answered with the file", async (path, more) => {
  const texts: Readonly<Record<string, string>> =
    "is_default" in more && more.is_default ? { default: "true" } : {};
  const { status, body } = await post(path, fileForm("file", picture(), texts));
  expect([status, body]).toEqual([
    201,
    { id: expect.stringMatching(/^[\w-]{22}$/), name: "beach.png", type: "image", size: 100, ...more },
  ]);
});

test("ten backgrounds are the most", async () => {
  const path = "/users/me/settings/virtual_backgrounds";
  for (let count = 0; count < 10; count += 1) await post(path, fileForm("file", picture()));
  expect(await post(path, fileForm("file", picture()))).toMatchObject({ status: 400, body: { code: 120 } });
  expect(server.uploads).toHaveLength(10);
});

const text = new File(["no picture"], "a.png", { type: "image/png" });
test.each([
  ["no file", new FormData(), 400, 300],
  ["text in place of a file", fileForm("other", picture(), { pic_file: "x" }), 400, 120],
  ["an empty file", fileForm("pic_file", new File([], "a.png", { type: "image/png" })), 400, 120],
  ["a file over 2 MB", fileForm("pic_file", picture(2 * 1024 * 1024 + 1)), 400, 120],
  ["a file of another type by content", fileForm("pic_file", text), 400, 120],
  ["a file of another type by its part", fileForm("pic_file", picture(9, "text/plain")), 400, 120],
])("a picture is refused for %s, and nothing is kept", async (_, body, status, code) => {
  const before = await readdir(folder);
  expect(await post("/users/me/picture", body)).toMatchObject({ status, body: { code } });
  expect([server.uploads, await readdir(folder)]).toEqual([[], before]);
});

test("a person who is nobody is 404, and so is a sub-account that there is not", async () => {
  for (const [path, code] of [
    ["/users/nobody/picture", 1001],
    ["/accounts/none/users/me/picture", 2001],
  ] as const) {
    const answer = await post(path, fileForm("pic_file", picture()));
    expect(answer).toMatchObject({ status: 404, body: { code } });
  }
});

test("files of chats and emoji are taken at the host for files alone", async () => {
  const at = (host: string, path: string, body: FormData) => post(`${host}${path}`, body);
  const two = [picture(10), new File(["x"], "b.txt", { type: "text/plain" })];
  for (const [path, body] of [
    ["/chat/users/me/files", fileForm("file", two[1] as File)],
    ["/chat/users/me/messages/files", fileForm("files", two, { to_channel: "c" })],
    ["/chat/emoji/files", fileForm("file", picture(), { name: "ship_it" })],
  ] as const) {
    expect(await at(server.url, path, body)).toMatchObject({ status: 404, body: { code: 64041 } });
    expect((await at(server.fileUrl, path, body)).status).toBe(201);
  }
  expect(server.uploads.map(({ filename }) => filename)).toEqual([
    "b.txt",
    "beach.png",
    "b.txt",
    "beach.png",
  ]);
  const both = fileForm("files", two, { to_channel: "c", to_contact: "d" });
  expect((await at(server.fileUrl, "/chat/users/me/messages/files", both)).status).toBe(400);
  expect(await checkedFetch(server, `${server.fileUrl}/users`)).toMatchObject({
    status: 404,
    body: { code: 64041 },
  });
});

test("the host for files redirects to another origin, once", async () => {
  await using redirecting = await startZoomMockServer();
  expect(redirecting.other.url).toBeUndefined();
  const other = await redirecting.other.open();
  const headers = { authorization: `Bearer ${redirecting.accessToken}` };
  const init = { method: "POST", headers, redirect: "manual" as const };
  const body = () => fileForm("file", picture());
  const first = await fetch(`${redirecting.fileUrl}/chat/users/me/files`, { ...init, body: body() });
  const location = first.headers.get("location") ?? "";
  expect([first.status, location]).toEqual([307, `${other}/v2/chat/users/me/files`]);
  const second = await fetch(location, { ...init, body: body() });
  expect([second.status, redirecting.uploads.length]).toEqual([201, 1]);
  const bare = await fetch(location, { ...init, headers: {}, body: body() });
  expect([bare.status, redirecting.uploads.length]).toEqual([401, 1]);
  redirecting.expectCalls([{ call: "chatFile", status: 307 }]);
});

import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { generate } from "../../src/generate/generate.js";
import { descriptionFolder } from "../helpers/description-folder.js";

vi.setConfig({ testTimeout: 300_000 });

const { folder, output, put, read } = descriptionFolder();

const referring = (file: string) => `openapi: 3.1.1
info: { title: t, version: "1" }
paths: { /a: { get: { responses: { "200": { description: d, content: { a/b: { schema: { $ref: "${file}" } } } } } } } }
`;
const run = (description: string, ...roots: readonly string[]) =>
  generate({ description, output: output(), roots });
const outside = /stands outside of the description's folder; allow its folder with --root .*shared$/;

test("a file outside of the description's folder needs a root", async () => {
  const description = await put("api/api.yaml", referring("../shared/a.yaml"));
  await put("shared/a.yaml", "type: object\nproperties: { secret: { type: string } }");
  await expect(run(description)).rejects.toThrow(outside);
  await expect(run(description, join(folder(), "api"), join(folder(), "share"))).rejects.toThrow(outside);
  await run(description, join(folder(), "none"), join(folder(), "shared"));
  expect((await read())["index.d.ts"]).toContain("secret?: string;");
  await expect(run(description)).rejects.toThrow(outside); // whatever was made before
});

test("the folder is named as it is, with a full stop at its end", async () => {
  const description = await put("api/api.yaml", referring("../shared./a.yaml"));
  await put("shared./a.yaml", "type: string");
  await expect(run(description)).rejects.toThrow(/outside of .*; allow its folder with --root .*shared\.$/);
  await run(description, join(folder(), "shared."));
});

test("links do not lead out", async () => {
  const description = await put("api/api.yaml", referring("a.yaml"));
  const shared = await put("shared/a.yaml", "type: string");
  await symlink(shared, join(folder(), "api/a.yaml"));
  await expect(run(description)).rejects.toThrow(
    /a\.yaml leads to .*shared\/a\.yaml, outside of the description's folder; allow its folder with --root .*shared$/,
  );
  await run(description, join(folder(), "shared"));
});

test("a description that is a link may refer to what stands where it leads", async () => {
  await put("real/api.yaml", referring("a.yaml"));
  const file = await put("real/a.yaml", "type: string");
  await mkdir(join(folder(), "linked"));
  await symlink(join(folder(), "real/api.yaml"), join(folder(), "linked/api.yaml"));
  await symlink(file, join(folder(), "linked/a.yaml"));
  await run(join(folder(), "linked/api.yaml"));
});

test("what stands in a folder that is a link stands where that leads", async () => {
  const description = await put("api/api.yaml", referring("linked/a.yaml"));
  await put("shared/a.yaml", "type: string");
  await symlink(join(folder(), "shared"), join(folder(), "api/linked"));
  await expect(run(description)).rejects.toThrow(/leads to .*--root .*shared$/);
  await run(description, join(folder(), "shared"));
});

test("a root without a name is refused, where the current folder would be allowed", async () => {
  const description = await put("api/api.yaml", referring("../shared/a.yaml"));
  await put("shared/a.yaml", "type: string");
  await expect(run(description, "")).rejects.toMatchObject({
    code: "USAGE",
    message: expect.stringContaining("a root has no name; give a folder's path"),
  });
});

test("a root at the top allows everything", async () => {
  const description = await put("api/api.yaml", referring("../shared/a.yaml"));
  await put("shared/a.yaml", "type: string");
  await run(description, "/");
});

test.each(["/dev/zero", "/dev/random"])("%s is not read", async (device) => {
  const content = `{ a/b: { schema: { $ref: "${device}" } } }`;
  const asking = referring("a.yaml").replace(
    /get:.*/,
    `post: { requestBody: { content: ${content} }, responses: {} } } }`,
  );
  await expect(run(await put("api.yaml", asking), "/dev")).rejects.toThrow("is no regular file");
  await expect(run(device)).rejects.toThrow(`${device}#: is no regular file; name one`);
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runExample } from "@partwise/readme-examples";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "partwise-diff-readme-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the example tells each change and the bump", async () => {
  const write = (name: string, schema: object, contentType: string) => {
    const file = join(folder, name);
    const media = { schema: { type: "object", properties: schema }, encoding: { photo: { contentType } } };
    const post = {
      requestBody: { content: { "multipart/form-data": media } },
      responses: { 204: { description: "Added." } },
    };
    const info = { title: "Photos", version: "1" };
    writeFileSync(file, JSON.stringify({ openapi: "3.1.1", info, paths: { "/photos": { post } } }));
    return JSON.stringify(file);
  };
  const photo = { type: "string", format: "binary" };
  const old = write("old.yaml", { photo }, "image/png, image/jpeg");
  const now = write("new.yaml", { photo, title: { type: "string" } }, "image/png");
  const { stdout, stderr } = await runExample(new URL("../README.md", import.meta.url), 0, {
    replace: { '"old.yaml"': old, '"new.yaml"': now },
  });
  expect(stderr).toBe("");
  expect(stdout.split("\n")).toEqual([
    'POST /photos: part "photo": content type image/png, was image/png, image/jpeg (wire)',
    'POST /photos: property "title" added (none)',
    "major",
    "",
  ]);
});

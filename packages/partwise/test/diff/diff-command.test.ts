import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { partwise } from "../helpers/partwise.js";

const folder = mkdtempSync(join(tmpdir(), "partwise-diff-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function described(name: string, photo: unknown, limit = 80): string {
  const schema = { type: "object", properties: { name: { type: "string", maxLength: limit }, photo } };
  const post = {
    requestBody: { content: { "multipart/form-data": { schema } } },
    responses: { 204: { description: "Done." } },
  };
  const file = join(folder, name);
  const info = { title: "Pets", version: "1" };
  writeFileSync(file, JSON.stringify({ openapi: "3.1.1", info, paths: { "/pets": { post } } }));
  return file;
}

const file = { type: "string", contentMediaType: "image/png" };

test("without a change the last line is none, and the exit code 0", async () => {
  const old = described("same.json", file);
  expect(await partwise("diff", old, old)).toEqual({ status: 0, out: "none\n", err: "" });
});

test("changes stand below their operation, and the last line is the bump", async () => {
  const { status, out } = await partwise(
    "diff",
    described("old.json", file),
    described("new.json", file, 40),
  );
  expect(out.split("\n")).toEqual([
    "POST /pets",
    "  breaks wire            maxLength is 40, was 80  (#/paths/~1pets/post/requestBody/content/multipart~1form-data/schema/properties/name/maxLength)",
    "",
    "Below version 1.0 this is a minor bump: there a minor version may break.",
    "major",
    "",
  ]);
  expect(status).toBe(1);
});

test("--exit-zero is 0 although something breaks; --json is a list", async () => {
  const [old, now] = [described("old.json", file), described("new.json", file, 40)];
  const { status, out } = await partwise("diff", old, now, "--json", "--exit-zero");
  expect(status).toBe(0);
  expect(JSON.parse(out)).toEqual([
    {
      pointer: "/paths/~1pets/post/requestBody/content/multipart~1form-data/schema/properties/name/maxLength",
      operation: "POST /pets",
      breaking: "wire",
      bump: "major",
      message: "maxLength is 40, was 80",
    },
  ]);
});

test("--markdown is a table", async () => {
  const old = described("old.json", file);
  expect((await partwise("diff", old, described("new.json", file, 40), "--markdown")).out).toContain(
    "| maxLength is 40, was 80 | wire | major |",
  );
  expect((await partwise("diff", old, old, "--markdown", "--json")).status).toBe(2);
});

test("a missing argument is wrong usage, a missing file is broken input", async () => {
  expect((await partwise("diff", described("old.json", file))).status).toBe(2);
  expect((await partwise("diff", described("old.json", file), join(folder, "none.json"))).status).toBe(1);
});

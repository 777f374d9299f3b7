import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../src/program/run.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-into-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function partwise(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join(""), err: err.join("") };
}

const url = "https://groups.test/v1/groups/17";
const postman = {
  info: { name: "Groups" },
  item: [
    {
      name: "Rename",
      request: {
        method: "PATCH",
        url: "https://groups.test/v1/groups/:id",
        body: { mode: "formdata", formdata: [{ key: "name", value: "Support", type: "text" }] },
      },
    },
  ],
};
const har = {
  log: {
    entries: [
      {
        request: {
          method: "PATCH",
          url,
          postData: { mimeType: "multipart/form-data", params: [{ name: "name", value: "Support" }] },
        },
        response: { status: 204, statusText: "No Content", headers: [], content: {} },
      },
    ],
  },
};

/** The description as somebody wrote it. */
const before = `# Groups of an account.
openapi: 3.1.0
info: { title: Groups, version: "1" }

servers:
  - url: https://groups.test/v1 # the only one
tags: [{ name: b },   { name: a }]
paths:
  # One group.
  /groups/{groupId}:
    get:
      summary: 'Shows it'
      parameters:
        - { name: groupId, in: path, required: true, schema: { type: string } }
      responses:
        "200": { description: "A group." }
x-last: true
`;

describe.each([
  ["postman", JSON.stringify(postman)],
  ["curl", `curl -X PATCH -F name=Support ${url}`],
  ["har", JSON.stringify(har)],
])("import %s", (kind, source) => {
  /** What the command is given: curl takes the command itself. */
  const given = async (text: string) => {
    if (kind === "curl") return text;
    const path = join(folder, "source.json");
    await writeFile(path, text);
    return path;
  };

  test("--into adds to a description; every line of it, and their order, stay", async () => {
    const into = join(folder, "openapi.yaml");
    await writeFile(into, before);
    const { code, out, err } = await partwise("import", kind, await given(source), "--into", into);
    expect([code, out]).toEqual([0, `${into}\n`]);
    expect(err).toMatch(/^to decide, each marked x-review: \d+\n/);
    const after = await readFile(into, "utf8");
    let from = 0;
    for (const line of before.split("\n")) {
      const at = `\n${after}`.indexOf(`\n${line}`, from);
      expect(at, line).toBeGreaterThanOrEqual(from);
      from = at + line.length;
    }
    expect(after).toContain("\n    patch:\n");
    expect(after).toContain("        - name: groupId\n          in: path\n");
    await partwise("import", kind, await given(source), "--into", into);
    expect(await readFile(into, "utf8")).toBe(after);
    const generated = await partwise("generate", into, "--output", join(folder, "generated"));
    expect([generated.code, generated.err]).toEqual([0, ""]);
  });

  test("a file that was edited is not overwritten without --force, and stays as it is", async () => {
    const output = join(folder, "openapi.yaml");
    const args = ["import", kind, await given(source), "--output", output];
    expect((await partwise(...args)).code).toBe(0);
    const made = await readFile(output, "utf8");
    expect((await partwise(...args)).code).toBe(0);
    await writeFile(output, `${made}# mine\n`);
    const { code, out, err } = await partwise(...args);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toBe(
      `${output}#: was edited since it was made, so it is not overwritten; add to it with --into, or overwrite it with --force\n`,
    );
    expect(await readFile(output, "utf8")).toBe(`${made}# mine\n`);
    expect((await partwise(...args, "--force")).code).toBe(0);
    expect(await readFile(output, "utf8")).toBe(made);
  });

  test("what cannot be read leaves both kinds of output as they are", async () => {
    const broken = kind === "curl" ? "curl --quote x https://a.test" : '{\n  "item": [,]\n}';
    const into = join(folder, "openapi.yaml");
    await writeFile(into, before);
    const source = await given(broken);
    for (const args of [
      ["--into", into],
      ["--output", join(folder, "new.yaml")],
    ]) {
      const { code, out, err } = await partwise("import", kind, source, ...args);
      expect([code, out]).toEqual([kind === "curl" ? 2 : 1, ""]);
      expect(err).toMatch(
        kind === "curl"
          ? /^curl#: the option --quote has no place in a description; .+\n$/
          : /^.+#: invalid JSON at line 2, column 12: .+\n$/,
      );
    }
    expect(await readFile(into, "utf8")).toBe(before);
    expect(await readdir(folder)).not.toContain("new.yaml");
  });
});

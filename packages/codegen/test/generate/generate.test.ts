import { readdir, readFile, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { generate } from "../../src/generate/generate.js";
import { descriptionFolder } from "../helpers/description-folder.js";

vi.setConfig({ testTimeout: 300_000 });

const { folder, output, put, read } = descriptionFolder();

const yaml = `# a comment
openapi: 3.1.1
info: { title: Groups, version: "1" }
paths:
  /groups/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    patch:
      operationId: update
      x-rate-limit-label: LIGHT
      x-other: [1]
      requestBody:
        content:
          multipart/form-data:
            schema: { $ref: "#/components/schemas/Group" }
      responses: { "204": { description: done } }
components:
  schemas:
    Group:
      type: object
      properties: { name: { type: string }, picture: { type: string, format: binary } }
`;

describe("what is generated", () => {
  test("three files, the first line of code says what made them from what", async () => {
    const description = await put("api.yaml", yaml);
    const { files, warnings } = await generate({ description, output: output() });
    expect(warnings).toEqual([]);
    expect(files).toEqual(
      ["index.d.ts", "index.js", "openapi.json"].map((name) => ({
        path: join(output(), name),
        changed: true,
        missing: true,
      })),
    );
    const found = await read();
    const firstLine = '// Made by "partwise generate" from api.yaml. Do not edit.\n';
    expect(found["index.d.ts"]?.startsWith(firstLine)).toBe(true);
    expect(found["index.js"]).toBe(`${firstLine}export const operations = {
  "/groups/{id}": {
    "patch": {
      "operationId": "update",
      "requestBody": {
        "content": {
          "multipart/form-data": {
            "encoding": {
              "name": {
                "defaultContentType": "text/plain",
              },
              "picture": {
                "binary": true,
                "defaultContentType": "application/octet-stream",
              },
            },
          },
        },
      },
      "responses": {
        "204": [],
      },
      "x-rate-limit-label": "LIGHT",
    },
  },
};
`);
    expect(found["openapi.json"]?.startsWith('{\n  "openapi": "3.1.1",\n  "info": {')).toBe(true);
  });

  test("the module can be imported, odd keys too", async () => {
    const paths = JSON.parse(
      '{"/a":{"get":{"responses":{"200":{"description":"d"}},"x-a":{"__proto__":[],"b":[{}]}}}}',
    );
    const description = await put("api.json", {
      openapi: "3.0.4",
      info: { title: "t", version: "1" },
      paths,
    });
    await generate({ description, output: output(), extensions: ["x-a"] });
    const { operations } = await import(join(output(), "index.js"));
    expect(JSON.stringify(operations)).toBe(
      '{"/a":{"get":{"responses":{"200":[]},"x-a":{"__proto__":[],"b":[{}]}}}}',
    );
  });

  test("chosen extensions are copied", async () => {
    const description = await put("api.yaml", yaml);
    await generate({ description, output: output(), extensions: ["x-other"] });
    expect((await read())["index.js"]).toContain('"x-other": [1]');
  });

  test("YAML and JSON of one description give the same", async () => {
    const { load } = await import("js-yaml");
    await generate({ description: await put("yaml/api", yaml), output: output() });
    const fromYaml = await read();
    await generate({ description: await put("json/api", load(yaml) as object), output: output() });
    expect(await read()).toEqual(fromYaml);
  });

  test("warnings name file and pointer", async () => {
    const description = await put(
      "api.yaml",
      yaml.replace(
        '#/components/schemas/Group" }',
        '#/components/schemas/Group" }\n            encoding: { x: {} }',
      ),
    );
    const { warnings } = await generate({ description, output: output() });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({
      file: description,
      pointer: "/paths/~1groups~1{id}/patch/requestBody/content/multipart~1form-data/encoding/x",
    });
    expect(warnings[0]?.text).toBe(`${description}#${warnings[0]?.pointer}: ${warnings[0]?.message}`);
  });
});

describe("running again", () => {
  test("changes no file and no time", async () => {
    const description = await put("api.yaml", yaml);
    await generate({ description, output: output() });
    const before = await read();
    for (const name of Object.keys(before)) await utimes(join(output(), name), 1, 1);
    const { files } = await generate({ description, output: output() });
    expect(files.map(({ changed }) => changed)).toEqual([false, false, false]);
    expect(await read()).toEqual(before);
    for (const name of Object.keys(before)) expect((await stat(join(output(), name))).mtimeMs).toBe(1000);
  });

  test("writes only what differs, and leaves other files alone", async () => {
    const description = await put("api.yaml", yaml);
    await generate({ description, output: output() });
    await put("generated/notes.txt", "mine");
    await put("generated/index.js", "stale");
    const { files } = await generate({ description, output: output() });
    expect(files.filter(({ changed }) => changed).map(({ path }) => path)).toEqual([
      join(output(), "index.js"),
    ]);
    expect((await read())["notes.txt"]).toBe("mine");
  });

  test("many at once end as one does", async () => {
    const description = await put("api.yaml", yaml);
    await Promise.all(Array.from({ length: 8 }, () => generate({ description, output: output() })));
    expect(Object.keys(await read()).sort()).toEqual(["index.d.ts", "index.js", "openapi.json"]);
    const { files } = await generate({ description, output: output(), check: true });
    expect(files.some(({ changed }) => changed)).toBe(false);
  });
});

describe("check", () => {
  test("fresh, stale and missing, and nothing is written", async () => {
    const description = await put("api.yaml", yaml);
    const options = { description, output: output(), check: true };
    expect((await generate(options)).files.every(({ missing, changed }) => missing && changed)).toBe(true);
    await expect(readdir(output())).rejects.toThrow("ENOENT");

    await generate({ ...options, check: false });
    expect((await generate(options)).files.some(({ changed }) => changed)).toBe(false);

    await put("generated/index.js", "stale");
    await rm(join(output(), "index.d.ts"));
    expect((await generate(options)).files.map(({ changed, missing }) => [changed, missing])).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
    expect((await read())["index.js"]).toBe("stale");
  });
});

describe("an output that cannot be written", () => {
  test.each([
    ["a file as folder", "generated", "", "a file stands where a folder is needed"],
    ["a folder as file", "generated/index.js/x", "", "is not a file; move it out of the way"],
  ])("%s", async (_name, path, content, message) => {
    const description = await put("api.yaml", yaml);
    await put(path, content);
    const error = { name: "CodegenError", code: "OUTPUT", message: expect.stringContaining(message) };
    await expect(generate({ description, output: output() })).rejects.toMatchObject(error);
    await rm(output(), { recursive: true });
    expect(await readdir(folder())).toEqual(["api.yaml"]);
  });

  test("a description that would be overwritten", async () => {
    const description = await put(
      "openapi.json",
      '{"openapi":"3.1.1","info":{"title":"t","version":"1"},"paths":{}}',
    );
    const before = await readFile(description, "utf8");
    const error = { code: "OUTPUT", file: description };
    await expect(generate({ description, output: folder() })).rejects.toMatchObject(error);
    expect(await readdir(folder())).toEqual(["openapi.json"]);
    expect(await readFile(description, "utf8")).toBe(before);
  });

  test("a name that is no extension", async () => {
    const error = {
      code: "USAGE",
      message: 'api.yaml#: "rate" is no extension; name one that starts with x-',
    };
    await expect(
      generate({ description: "api.yaml", output: output(), extensions: ["rate"] }),
    ).rejects.toMatchObject(error);
  });
});

import { describe, expect, test, vi } from "vitest";
import { generate } from "../../src/generate/generate.js";
import { descriptionFolder } from "../helpers/description-folder.js";

vi.setConfig({ testTimeout: 300_000 });

const { output, put, read } = descriptionFolder();

describe("external references", () => {
  const root = {
    openapi: "3.1.1",
    info: { title: "t", version: "1" },
    paths: {
      "/a": { $ref: "paths/a.yaml" },
      "/b": {
        post: { requestBody: { $ref: "./bodies.json#/Upload" }, responses: { 204: { description: "d" } } },
      },
    },
    components: { schemas: { Local: { type: "string" } } },
  };

  test("are bundled in, from YAML and JSON, and back to the root", async () => {
    const description = await put("openapi.json", root);
    await put(
      "paths/a.yaml",
      'get: { responses: { "200": { description: d, content: { application/json: { schema: { $ref: "../openapi.json#/components/schemas/Local" } } } } } }',
    );
    await put("bodies.json", {
      Upload: { content: { "multipart/form-data": { schema: { $ref: "schemas.yaml#/Upload" } } } },
    });
    await put(
      "schemas.yaml",
      "Upload: { type: object, properties: { file: { type: string, format: binary } } }",
    );
    const { warnings } = await generate({ description, output: output() });
    const found = await read();
    expect(warnings).toEqual([]);
    expect(found["openapi.json"]).not.toMatch(/"\$ref": "[^#]/);
    expect(found["index.js"]).toContain('"binary": true');
    expect(found["index.d.ts"]).toContain("file?: $Binary;");
    expect(found["index.d.ts"]).toContain('"application/json": components["schemas"]["Local"];');
  });

  test.each([
    [
      "a file that is not there",
      "none.yaml#/A",
      /openapi.json#\/paths\/~1a\/post\/.*\/schema: cannot resolve \$ref: .*none.yaml#: no such file/,
    ],
    [
      "a file that is broken",
      "broken.yaml",
      /schema: cannot resolve \$ref: .*broken.yaml#: invalid YAML at line 1, column 5/,
    ],
    [
      "a pointer that leads nowhere",
      "fine.yaml#/B",
      /schema: cannot resolve \$ref; refer to something that exists$/,
    ],
    [
      "the network",
      "https://127.0.0.1:9/a.yaml",
      /schema: cannot resolve \$ref: nothing is fetched from the network; download/,
    ],
  ])("to %s are refused", async (_name, $ref, message) => {
    const content = { "application/json": { schema: { $ref } } };
    const responses = { 200: { description: "d" } };
    const paths = { "/a": { post: { requestBody: { content }, responses } } };
    const description = await put("openapi.json", { ...root, paths });
    await put("broken.yaml", "a: b: c");
    await put("fine.yaml", "A: { type: string }");
    const error = { code: "REFERENCE", message: expect.stringMatching(message), file: description };
    await expect(generate({ description, output: output() })).rejects.toMatchObject(error);
  });

  test("to nothing, in what no request is made from, cost no operation", async () => {
    const content = (file: string) => ({ "application/json": { schema: { $ref: `${file}#/A` } } });
    const answers = {
      200: { description: "d", content: content("none.yaml") },
      201: { $ref: "fine.yaml#/None" },
    };
    const requestBody = { content: content("fine.yaml") };
    const description = await put("openapi.json", {
      ...root,
      paths: { "/a": { post: { requestBody, responses: answers } } },
    });
    await put("fine.yaml", "A: { type: object, properties: { a: { type: string } } }");
    const { warnings } = await generate({ description, output: output() });
    expect(warnings.map(({ pointer, message }) => `${pointer}: ${message}`)).toEqual([
      expect.stringMatching(
        /200.*schema: cannot resolve \$ref: .*no such file, so it is typed as unknown; check the path$/,
      ),
      "/paths/~1a/post/responses/201: cannot resolve $ref, so it is typed as unknown; refer to something that exists",
    ]);
    const { "index.d.ts": types = "" } = await read();
    expect(types).toMatch(/200: \{[^}]*\};\s*content: \{\s*"application\/json": unknown;/);
    expect(types).toMatch(/201: \{[^}]*\};\s*content: \{\s*"\*\/\*": unknown;/);
    expect(types).toContain("a?: string;");
  });

  test("an example on the network is not fetched", async () => {
    const examples = { e: { externalValue: "https://127.0.0.1:9/e.json" } };
    const content = { "application/json": { schema: { $ref: "fine.yaml#/A" }, examples } };
    const paths = { "/a": { get: { responses: { 200: { description: "d", content } } } } };
    const description = await put("openapi.json", { ...root, paths });
    await put("fine.yaml", "A: { type: string }");
    await generate({ description, output: output() });
    expect((await read())["openapi.json"]).toContain("https://127.0.0.1:9/e.json");
  });
});

import { generate } from "@partwise/codegen";
import { describe, expect, test } from "vitest";
import { descriptionFolder } from "../helpers/description-folder.js";

const { folder, output, put, read } = descriptionFolder();

function described(openapi: string, schemas: object) {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/A" } } };
  return {
    openapi,
    info: { title: "a", version: "1" },
    paths: {
      "/a": {
        post: {
          requestBody: { content, required: true },
          responses: { "200": { description: "", content }, "204": { description: "" } },
        },
      },
    },
    components: { schemas },
  };
}

/** What stands after `export const NAME =` of a module of data. */
function dataOf(text = ""): unknown {
  return new Function(`return ${text.slice(text.indexOf("{")).replace(/;\n$/, "")}`)();
}

describe("--schemas", () => {
  const schemas = {
    A: {
      title: "left out",
      description: "left out",
      properties: {
        description: { type: "string", example: "left out", readOnly: true },
        b: { $ref: "#/components/schemas/B/properties/c" },
        next: { $ref: "#/components/schemas/A" },
      },
    },
    B: { properties: { c: { type: "integer", "x-more": 1 } } },
    Unused: { type: "string" },
  };

  test("keeps what says which values are allowed, once", async () => {
    const description = await put("a.json", described("3.1.0", schemas));
    await generate({ description, output: output(), schemas: true });
    const content = { "application/json": { schema: { $ref: "#/components/schemas/A" } } };
    expect(dataOf((await read())["schemas.js"])).toEqual({
      openapi: "3.1.0",
      paths: {
        "/a": { post: { requestBody: { content }, responses: { "200": { content }, "204": {} } } },
      },
      components: {
        schemas: {
          A: {
            properties: {
              description: { type: "string", readOnly: true },
              b: { $ref: expect.stringMatching(/^#\/components\/schemas\/.*B.*c$/) },
              next: { $ref: "#/components/schemas/A" },
            },
          },
          "#/components/schemas/B/properties/c": { type: "integer" },
        },
      },
    });
  });

  test("keeps the schemas of events, and what their data hold; none of other text", async () => {
    const data = {
      type: "string",
      contentMediaType: "application/json",
      contentSchema: { title: "a", type: "number" },
    };
    const itemSchema = { properties: { data } };
    const content = { "text/event-stream": { itemSchema }, "text/html": { schema: { type: "string" } } };
    const paths = { "/a": { get: { responses: { "200": { description: "", content } } } } };
    const description = await put("a.json", { openapi: "3.2.0", info: { title: "a", version: "1" }, paths });
    await generate({ description, output: output(), schemas: true });
    const kept = { properties: { data: { ...data, contentSchema: { type: "number" } } } };
    expect(dataOf((await read())["schemas.js"])).toMatchObject({
      paths: {
        "/a": { get: { responses: { "200": { content: { "text/event-stream": { itemSchema: kept } } } } } },
      },
    });
    expect((await read())["schemas.js"]).not.toContain("text/html");
  });

  test("below a package.json of CommonJS, and as TypeScript", async () => {
    const description = await put("a.json", described("3.1.0", schemas));
    await put("package.json", {});
    const names = async () => Object.keys(await read()).filter((name) => name.startsWith("schemas"));
    await generate({ description, output: output(), schemas: true });
    expect((await names()).sort()).toEqual(["schemas.d.mts", "schemas.d.ts", "schemas.js", "schemas.mjs"]);
    expect((await read())["schemas.js"]).toContain("\nexports.schemas = {");
    await generate({ description, output: output(), schemas: true, ts: true });
    expect(await names()).toEqual(["schemas.ts"]);
    await generate({ description, output: output(), ts: true });
    expect(await names()).toEqual([]);
    const checked = await generate({ description, output: output(), ts: true, schemas: true, check: true });
    expect(checked.files.some(({ missing }) => missing)).toBe(true);
  });
});

describe("--dates", () => {
  const at = { type: "string", format: "date-time" };

  async function typesOf(schema: object, openapi = "3.0.3") {
    const description = await put("a.json", described(openapi, { A: schema, At: at }));
    await generate({ description, output: output(), dates: true });
    const { "index.d.ts": types = "", "index.js": metadata = "" } = await read();
    return { type: /^ {8}A: (.*?);$/ms.exec(types)?.[1]?.replace(/\s+/g, " "), metadata };
  }

  test.each<[object, string, string]>([
    [at, "Date", "true"],
    [{ ...at, nullable: true }, "Date | null", "true"],
    [{ ...at, enum: ["2026-01-01T00:00:00Z"] }, '"2026-01-01T00:00:00Z"', ""],
    [{ allOf: [{ $ref: "#/components/schemas/At" }] }, 'components["schemas"]["At"]', '"At"'],
    [{ type: "array", items: at }, "Date[]", "items"],
  ])("%j is %s", async (schema, type, place) => {
    const made = await typesOf(schema);
    expect(made.type).toBe(type);
    expect(made.metadata.includes("dates")).toBe(place !== "");
    if (place !== "") expect(made.metadata).toContain(place);
  });

  test("null beside a date-time in 3.1", async () => {
    const { type, metadata } = await typesOf({ anyOf: [at, { type: "null" }] }, "3.1.0");
    expect(type).toBe("Date | null");
    expect(metadata).not.toContain("maybe");
  });

  test("changes nothing where there is no date-time, nor without the option", async () => {
    const description = await put("a.json", described("3.1.0", { A: { type: "string", format: "date" } }));
    await generate({ description, output: output() });
    const before = await read();
    await generate({ description, output: output(), dates: true });
    expect(await read()).toEqual(before);
    const dated = await put("b.json", described("3.1.0", { A: at }));
    await generate({ description: dated, output: `${folder()}/b` });
    const again = await generate({ description: dated, output: `${folder()}/b`, dates: true });
    expect(again.files.filter(({ changed }) => changed)).toHaveLength(2);
  });

  test("as TypeScript", async () => {
    const description = await put(
      "a.json",
      described("3.1.0", { A: { $ref: "#/components/schemas/At" }, At: at }),
    );
    await generate({ description, output: output(), dates: true, ts: true });
    const { "index.ts": code } = await read();
    expect(code).toContain("readonly dates?: object;");
    expect(code).toContain("const dates = {");
  });
});

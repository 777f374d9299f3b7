import { expect, test, vi } from "vitest";
import { explain } from "../../src/explain/explain.js";
import { generate } from "../../src/generate/generate.js";
import { descriptionFolder } from "../helpers/description-folder.js";
import { problemsOf } from "../helpers/problems-of.js";

vi.setConfig({ testTimeout: 300_000 });

const { output, put, read } = descriptionFolder();

const none = '{ $ref: "#/components/schemas/None" }';
const json = (schema: string) => `{ content: { application/json: { schema: ${schema} } } }`;
const ok = 'responses: { "200": { description: d } }';

/** Beside an operation that is right, whatever is given. */
const description = (paths: string, components = "", version = "3.1.1") => `openapi: ${version}
info: { title: t, version: "1" }
paths:
  /fine:
    post:
      operationId: fine
      requestBody: { content: { multipart/form-data: { schema: { properties: { p: { type: string, format: binary } } } } } }
      ${ok}
${paths.replace(/^/gm, "  ")}
components:
  schemas: { Pet: { type: object, properties: { a: { type: string } } } }
${components.replace(/^/gm, "  ")}
`;

/** What was made, after the right operation was found whole and the types compiled. */
async function made(text: string) {
  const path = await put("api.yaml", text);
  const { warnings } = await generate({ description: path, output: output() });
  const { "index.d.ts": types = "", "index.js": metadata = "" } = await read();
  expect(metadata).toMatch(/"p": \{\s*"binary": true/);
  expect(types).toContain('"/fine"');
  expect(problemsOf({ "index.d.ts": types })).toEqual([]);
  const checked = await generate({ description: path, output: output(), check: true });
  expect(checked.files.filter(({ changed }) => changed)).toEqual([]);
  return {
    path,
    types,
    metadata,
    warnings: warnings.map(({ pointer, message }) => `${pointer}: ${message}`),
  };
}

// what stands beside the right operation, the warning, and what is left out
test.each<[name: string, text: string, warning: string, lost: string, kept?: string]>([
  [
    "a schema of a body",
    description(`/a:\n  post: { requestBody: ${json(none)}, ${ok} }\n  get: { ${ok} }`),
    "/paths/~1a/post/requestBody/content/application~1json/schema: cannot resolve $ref, so POST /a is left out; ",
    "POST /a",
    "GET /a",
  ],
  [
    "a body by reference",
    description(
      `/a:\n  put: { operationId: aPut, requestBody: { $ref: "#/components/requestBodies/None" }, ${ok} }`,
    ),
    "/paths/~1a/put/requestBody: cannot resolve $ref, so PUT /a is left out; ",
    "aPut",
  ],
  [
    "a parameter",
    description(`/a:\n  get: { parameters: [{ $ref: "#/components/parameters/None" }], ${ok} }`),
    "/paths/~1a/get/parameters/0: cannot resolve $ref, so GET /a is left out; ",
    "GET /a",
  ],
  [
    "a parameter's schema",
    description(`/a:\n  get: { parameters: [{ name: q, in: query, schema: ${none} }], ${ok} }`),
    "/paths/~1a/get/parameters/0/schema: cannot resolve $ref, so GET /a is left out; ",
    "GET /a",
  ],
  [
    "a parameter of a path",
    description(`/a:\n  parameters: text\n  get: { ${ok} }\n  put: { ${ok} }`),
    "/paths/~1a/parameters: Expected type `ParameterList` (array) but got `string`, so GET /a, PUT /a are left out; ",
    "PUT /a",
  ],
  [
    "a component that two operations share, and a response",
    description(
      `/a:\n  post: { requestBody: ${json('{ $ref: "#/components/schemas/A" }')}, ${ok} }
/b:\n  put: { requestBody: ${json('{ items: { $ref: "#/components/schemas/A" } }')}, ${ok} }
/c:\n  get: { responses: { "200": { description: d, ${json('{ $ref: "#/components/schemas/A" }').slice(2)} } }`,
    ).replace("schemas: {", `schemas: { A: { properties: { a: ${none}, b: { type: string } } },`),
    "/components/schemas/A/properties/a: cannot resolve $ref, so POST /a, PUT /b are left out; ",
    "PUT /b",
    "GET /c",
  ],
  [
    "a path item by reference into nothing",
    description('/a: { $ref: "#/components/pathItems/None" }'),
    "/paths/~1a: cannot resolve $ref, so /a is left out; ",
    "GET /a",
  ],
  [
    "a parameter of a path item by reference",
    description(
      '/a: { $ref: "#/components/pathItems/A" }',
      `pathItems: { A: { parameters: [{ $ref: "#/components/parameters/None" }], get: { ${ok} } } }`,
    ),
    "/components/pathItems/A/parameters/0: cannot resolve $ref, so GET /a is left out; ",
    "GET /a",
  ],
  [
    "an operation of a path item that two paths refer to",
    description(
      '/a: { $ref: "#/components/pathItems/A" }\n/b: { $ref: "#/components/pathItems/A" }',
      `pathItems: { A: { get: { ${ok} }, put: { requestBody: ${json(none)}, ${ok} } } }`,
    ),
    "/components/pathItems/A/put/requestBody/content/application~1json/schema: cannot resolve $ref, so PUT /a, PUT /b are left out; ",
    "PUT /b",
    "GET /b",
  ],
  [
    "an operation that is text",
    description(`/a:\n  get: text\n  put: { ${ok} }`),
    "/paths/~1a/get: Expected type `Operation` (object) but got `string`, so GET /a is left out; ",
    "GET /a",
    "PUT /a",
  ],
  [
    "a path item that is a list",
    description("/a: []"),
    "/paths/~1a: Expected type `PathItem` (object) but got `array`, so /a is left out; ",
    "GET /a",
  ],
  [
    "a misspelt method",
    description(`/a:\n  gett: { ${ok} }\n  put: { ${ok} }`, "", "3.0.4"),
    "/paths/~1a/gett: Property `gett` is not expected here, so `gett` is left out; did you mean `get`?",
    "GET /a",
    "PUT /a",
  ],
  [
    "a misspelt key",
    description(`/a:\n  put: { requestBdy: {}, ${ok} }`),
    "/paths/~1a/put/requestBdy: Property `requestBdy` is not expected here, so PUT /a is left out; ",
    "PUT /a",
  ],
  [
    "servers",
    description(`/a:\n  get: { servers: [{ description: d }], ${ok} }`),
    "/paths/~1a/get/servers/0: `url` is missing, so GET /a is left out; ",
    "GET /a",
  ],
  [
    "an anchor that is none, a reference that is no text",
    description(`/a:\n  get: { parameters: [{ $ref: 1 }], ${ok} }`),
    "/paths/~1a/get/parameters/0/$ref: a reference is text, so GET /a is left out; ",
    "GET /a",
  ],
  [
    "a path with what looks like an escape",
    description(`/a%2Fb:\n  post: { requestBody: ${json(none)}, ${ok} }`),
    "/paths/~1a%2Fb/post/requestBody/content/application~1json/schema: cannot resolve $ref, so POST /a%2Fb is left out; ",
    "POST /a%2Fb",
  ],
  [
    "encodings by name and by position",
    description(
      `/a:\n  post:\n    requestBody: { content: { multipart/form-data: { schema: { type: object }, encoding: {}, itemEncoding: {} } } }\n    ${ok}`,
      "",
      "3.2.0",
    ),
    "/paths/~1a/post/requestBody/content/multipart~1form-data/itemEncoding: itemEncoding may not stand beside encoding, so POST /a is left out; ",
    "POST /a",
  ],
])("%s costs its operations only", async (_name, text, warning, lost, kept) => {
  const { path, types, metadata, warnings } = await made(text);
  expect(warnings).toContainEqual(expect.stringContaining(warning));
  const pointer = warning.slice(0, warning.indexOf(": "));
  // a key that is no method is no operation that was left out
  await expect(explain({ description: path, operation: lost })).rejects.toMatchObject(
    pointer.endsWith("/gett") ? { code: "USAGE" } : { code: "STRUCTURE", pointer },
  );
  const [method = "", at = ""] = lost.split(" ");
  const ofPath = metadata.slice(metadata.indexOf(`"${at}": {`)).split(/^ {2}"/m)[0] ?? "";
  if (metadata.includes(`"${at}": {`)) expect(ofPath).not.toContain(`"${method.toLowerCase()}": {`);
  if (kept === undefined) return;
  const found = await explain({ description: path, operation: kept });
  expect(found.operation).toBe(kept);
  expect(types).toContain(`"${kept.split(" ")[1]}"`);
});

test("a body in another file that is not there costs its operation only", async () => {
  const { path, types, warnings } = await made(
    description(`/a:\n  post: { requestBody: ${json('{ $ref: "none.yaml#/A" }')}, ${ok} }\n  get: { ${ok} }`),
  );
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(
    /^\/paths\/~1a\/post\/requestBody\/content\/application~1json\/schema: cannot resolve \$ref: .*, so POST \/a is left out; /,
  );
  expect(types).toMatch(/"\/a": \{[\s\S]*get: \{[\s\S]*post\?: never/);
  await expect(explain({ description: path, operation: "POST /a" })).rejects.toThrow("POST /a is left out");
});

test("many operations are counted", async () => {
  const paths = Array.from(
    { length: 13 },
    (_, index) => `/a${index}:\n  get: { parameters: [{ $ref: "#/components/parameters/A" }], ${ok} }`,
  );
  const { warnings } = await made(description(paths.join("\n"), "parameters: { A: text }"));
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain("so GET /a0, GET /a1, ");
  expect(warnings[0]).toContain("GET /a9 and 3 more are left out; ");
});

test.each<[name: string, text: string, pointer: string]>([
  ["servers of all", `${description("")}servers: text\n`, "/servers"],
  ["security of all", `${description("")}security: text\n`, "/security"],
  [
    "what all operations share",
    description(`/a: { $ref: "#/components/pathItems/None" }`).replace(
      "/fine:",
      "/fine:\n    parameters: [{ $ref: '#/components/parameters/None' }]",
    ),
    "/paths/~1fine/parameters/0",
  ],
  [
    "components that are text",
    `${description("").replace(/components:[\s\S]*/, "")}components: text\n`,
    "/components",
  ],
])("%s is of the document", async (_name, text, pointer) => {
  const error = { name: "CodegenError", pointer };
  await expect(
    generate({ description: await put("api.yaml", text), output: output() }),
  ).rejects.toMatchObject(error);
});

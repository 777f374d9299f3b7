import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runExample } from "@partwise/readme-examples";
import { expect, test } from "vitest";

const readme = new URL("../README.md", import.meta.url);

const yaml = `openapi: 3.1.1
info: { title: Photos, version: "1" }
paths:
  /photos:
    post:
      operationId: add
      requestBody: { $ref: "#/components/requestBodies/Photo" }
      responses: { "204": { description: Added. } }
    get:
      operationId: add
      responses: { "200": { description: All. } }
components:
  requestBodies:
    Photo:
      content:
        multipart/form-data:
          schema: { properties: { photo: { type: string, format: binary } } }
`;

test("the example of values prints a body and an object", async () => {
  const folder = await mkdtemp(join(tmpdir(), "partwise-readme-"));
  try {
    const description = join(folder, "openapi.yaml");
    await writeFile(description, yaml);
    const { stdout, stderr } = await runExample(readme, 1, {
      replace: { '"openapi.yaml"': JSON.stringify(description) },
    });
    expect(stderr).toBe("");
    expect(stdout).toContain("multipart/form-data {");
    expect(stdout).toContain("filename: 'photo.png'");
    expect(stdout).toContain("{ email: 'jane@example.com', age: 18 }");
  } finally {
    await rm(folder, { recursive: true });
  }
}, 300_000);

test("the example prints the operations, an encoding and what is wrong", async () => {
  const folder = await mkdtemp(join(tmpdir(), "partwise-readme-"));
  try {
    const description = join(folder, "openapi.yaml");
    await writeFile(description, yaml);
    const replace = { '"openapi.yaml"': JSON.stringify(description) };
    const { stdout, stderr } = await runExample(readme, 0, { replace });
    expect([stdout.split("\n"), stderr]).toEqual([
      [
        "POST /photos at /paths/~1photos/post [ 'multipart/form-data' ]",
        "GET /photos at /paths/~1photos/get []",
        "{ binary: true, defaultContentType: 'application/octet-stream' }",
        expect.stringContaining("#/paths/~1photos/get/operationId: another operation is called"),
        "",
      ],
      "",
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 300_000);

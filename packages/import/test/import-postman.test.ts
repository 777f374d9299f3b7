import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { importPostman } from "../src/index.js";

const item = await readFile(new URL("fixtures/update-team.json", import.meta.url), "utf8");
const read = (value: unknown) => importPostman([{ path: "a.json", text: JSON.stringify(value) }]);

test("an item becomes a description with its fields, marks, answers and codes", () => {
  const { document, description, warnings, reviews } = importPostman([{ path: "item.json", text: item }]);
  expect(parse(description)).toEqual(document);
  expect(warnings).toEqual([]);
  expect(description).not.toContain("MARKED-SECRET");
  expect(description).not.toContain("undefined");
  const patch = parse(description).paths["/chat/teams/{teamId}"].patch;
  const { schema, encoding } = patch.requestBody.content["multipart/form-data"];
  expect(schema.required).toEqual(["type", "badge"]);
  expect(schema.properties).toMatchObject({
    name: { type: "string", description: "What the team is called. Must be unique in the account." },
    search_by_region: { type: "boolean", examples: [false] },
    type: { type: "string", enum: ["open", "listed", "closed"], examples: ["open"] },
    members: { type: "string", contentMediaType: "application/json", contentSchema: { type: "array" } },
    badge: { type: "string", format: "binary", description: "A picture." },
    label: { type: "array", items: { type: "string" } },
    note: { type: "string" },
  });
  expect(schema.properties.search_by_region.default).toBeUndefined();
  expect(encoding).toEqual({ badge: { contentType: "image/png" } });
  expect(patch["x-rate-limit-label"]).toBe("Light");
  expect(patch.security).toEqual([{ oauth2: ["team:write:admin"] }]);
  expect(patch.description).toBe(
    "Changes a team of your account.\n\nSee [the guide](https://docs.example.org/teams).",
  );
  expect(patch.parameters.map((each: { in: string; name: string }) => `${each.in} ${each.name}`)).toEqual([
    "path teamId",
    "query notify",
  ]);
  expect(Object.keys(patch.responses)).toEqual(["204", "404", "default"]);
  expect(patch.responses[404]).toMatchObject({
    description: "There is no team {teamId}.",
    "x-error-codes": [{ code: 4130, message: "There is no team {teamId}." }],
  });
  expect(patch.responses.default["x-review"]).toMatch(/files the error code 300 as an HTTP status/);
  expect(reviews.map(({ pointer }) => pointer)).toContain("/servers/0");
});

test("redocly finds nothing in it but what an x-review names", async () => {
  const { description } = importPostman([{ path: "item.json", text: item }]);
  expect(await lint(description)).toEqual(["info-license"]);
});

test.each([
  [{ requests: [], order: [] }, /VERSION/, "is a collection v1"],
  [{ openapi: "3.1.0" }, /STRUCTURE/, "is an OpenAPI description already"],
  [{ log: {} }, /STRUCTURE/, "partwise import har"],
  [{ hello: 1 }, /STRUCTURE/, 'neither "item" nor "request"'],
  [{ values: [] }, /STRUCTURE/, "is an environment"],
])("%j is refused with what to do", (value, code, message) => {
  const thrown = caught(() => read(value));
  expect(thrown.code).toMatch(code);
  expect(thrown.message).toContain(message);
});

test("broken JSON is refused with its place", () => {
  const thrown = caught(() => importPostman([{ path: "a.json", text: '{\n  "item": [,]\n}' }]));
  expect(thrown.message).toBe(
    "a.json#: invalid JSON at line 2, column 12: expected a value; mend it there, or export it again",
  );
});

test("a folder that is no collection 3.0.0, or has broken YAML, is refused with what to do", () => {
  const folder = (path: string, text: string) => caught(() => importPostman([{ path, text }])).message;
  expect(folder("a/notes.yaml", "a: 1")).toContain(
    "holds no *.request.yaml; name the collection's own folder",
  );
  expect(folder("a/Get.request.yaml", "method: GET\nurl: 'x")).toContain("invalid YAML at line 2, column");
});

test("a variable without a value is marked where it stands", () => {
  const item = [{ name: "a", request: { method: "GET", url: "{{base}}/a" } }];
  const { reviews } = importPostman([
    { path: "a.json", text: JSON.stringify({ info: { name: "A" }, item }) },
  ]);
  expect(reviews).toContainEqual({
    pointer: "/servers/0",
    reason: "the variable base, the address of the API, has no value: write it here",
  });
});

function caught(call: () => unknown): { code: string; message: string } {
  try {
    call();
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error("nothing was thrown");
}

/** The rules that redocly names, at recommended. */
async function lint(description: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "partwise-import-"));
  try {
    const file = join(folder, "openapi.yaml");
    await writeFile(file, description);
    const require = createRequire(import.meta.url);
    const cli = join(dirname(require.resolve("@redocly/cli/package.json")), "bin/cli.js");
    const args = [cli, "lint", file, "--extends=recommended", "--format=json"];
    const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    const { stdout } = await promisify(execFile)(process.execPath, args, { env, cwd: folder });
    const { problems } = JSON.parse(stdout.slice(stdout.indexOf("{")));
    return problems.map(({ ruleId, severity }: { ruleId: string; severity: string }) =>
      severity === "error" ? `error ${ruleId}` : ruleId,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

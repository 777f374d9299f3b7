import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const program = `
  import { createClient } from "@partwise/client";
  import { validate } from "@partwise/policies/validate";
  const schema = { type: "object", required: ["name"], properties: { name: { type: "string", pattern: "^a", format: "email" } } };
  const schemas = {
    openapi: "3.0.3",
    paths: { "/a": { get: { responses: { 200: { content: { "application/json": { schema } } } } } } },
  };
  const client = createClient({
    baseUrl: "https://api.example.com",
    operations: { "/a": { get: { responses: { 200: ["application/json"] } } } },
    fetch: async () => Response.json({ name: "b" }),
    policies: [validate({ schemas })],
  });
  try { new Function("return 1"); } catch (error) { console.log(error.name); }
  client.GET("/a").catch(({ pointer, rule }) => console.log(pointer, rule));
`;

test("checks where a Content-Security-Policy without unsafe-eval forbids code from strings", async () => {
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  const args = ["--disallow-code-generation-from-strings", "--input-type=module", "--eval", program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd });
  expect(stdout).toBe("EvalError\n/name pattern\n");
});

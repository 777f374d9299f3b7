// `pnpm test-new-operation`: copies the workspace, gives each description one more operation, and runs the tests of all that stand
// on descriptions. No test may need that an operation is not there.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyWorkspace } from "./copy-workspace.mjs";

const operation = `
paths:
  /operation-of-a-test/{itemId}:
    put:
      operationId: operationOfATest
      summary: An operation of a test
      parameters:
        - { name: itemId, in: path, required: true, schema: { type: string } }
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                picture: { type: string, format: binary }
                caption: { type: string }
      responses:
        "200":
          description: Done.
          content:
            application/json:
              schema: { type: object, properties: { done: { type: boolean } } }
              example: { done: true }
`;

const copy = copyWorkspace();
try {
  const specs = readdirSync("specs").map((name) => {
    const file = join(copy, "specs", name, "openapi.yaml");
    const text = readFileSync(file, "utf8");
    if (!text.includes("\npaths:\n")) throw new Error(`specs/${name}/openapi.yaml has no line "paths:".`);
    writeFileSync(file, text.replace("\npaths:\n", operation));
    return JSON.parse(readFileSync(join(copy, "specs", name, "package.json"), "utf8")).name;
  });
  const pnpm = (...args) => execFileSync("pnpm", args, { cwd: copy, stdio: "inherit" });
  pnpm("install", "--frozen-lockfile");
  pnpm("generate", "--output-logs=errors-only");
  pnpm("build", "--output-logs=errors-only");
  const filters = specs.map((name) => `--filter=...${name}`);
  pnpm("exec", "turbo", "run", "test", ...filters, "--output-logs=errors-only", "--continue");
} catch (error) {
  if (error.status === undefined) throw error;
  process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

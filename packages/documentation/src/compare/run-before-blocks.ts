import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { heyApi } from "../tools/hey-api.js";
import { orval } from "../tools/orval.js";
import { runGenerator } from "./run-generator.js";

/**
 * Compiles and runs the guides from hey-api and orval with their blocks of before, against clients that both generate of the guides'
 * description. Gives the exit code of the tests.
 * @throws {Error} when a generator fails
 */
export async function runBeforeBlocks(home: string): Promise<number> {
  const folder = join(home, "guides");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "type": "module", "private": true }');
  await copyFile(new URL("../../../../docs/guides/photos.yaml", import.meta.url), join(folder, "cases.json"));
  const files = orval.files?.("http://127.0.0.1:4010") ?? {};
  for (const [name, text] of Object.entries(files))
    await writeFile(join(folder, name), text.replace("client.ts", "photos.ts"));
  await writeFile(join(folder, "hey-api.config.mjs"), heyApiConfig);
  const heyApiForNode = {
    ...heyApi,
    generate: [["@hey-api/openapi-ts/bin/run.js", "-f", "hey-api.config.mjs"]],
  };
  for (const tool of [heyApiForNode, orval]) await runGenerator(tool, home, folder);
  const here = fileURLToPath(new URL("../../", import.meta.url));
  const args = ["run", "test/guides.test.ts", "-t", "from-", "--testTimeout=120000"];
  const tests = spawn(join(here, "node_modules/.bin/vitest"), args, {
    cwd: here,
    stdio: "inherit",
    env: { ...process.env, PARTWISE_OTHER_CLIENTS: folder },
  });
  const [code] = await once(tests, "exit");
  return code ?? 1;
}

// Node wants the extensions in imports.
const heyApiConfig = `export default {
  input: "cases.json",
  output: { path: "hey-api", module: { extension: ".js" } },
  plugins: ["@hey-api/client-fetch", "@hey-api/sdk", "@hey-api/typescript"],
};
`;

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "@partwise/codegen";
import { runGuide } from "@partwise/readme-examples/guide";
import { hasRedis, startRedis } from "@partwise/test-servers/redis";
import { afterAll, beforeAll, onTestFinished, test } from "vitest";
import { createGuideServer } from "./create-guide-server.js";

const guides = new URL("../../../docs/guides/", import.meta.url);
const project = new URL("../", import.meta.url);
const description = fileURLToPath(new URL("photos.yaml", guides));
const server = createGuideServer(description);
const files: Record<string, string> = {};
if (!hasRedis) console.log("No redis-server here: the guide of limits was left out.");

beforeAll(async () => {
  const generated = new URL(".turbo/generated/", project);
  await generate({ description, output: fileURLToPath(generated) });
  files["photos.yaml"] = await readFile(description, "utf8");
  for (const file of ["index.js", "index.d.ts"])
    files[`generated/${file}`] = await readFile(new URL(file, generated), "utf8");
});
afterAll(() => server.close());

// `pnpm compare` has generated the clients of others, and says where.
const others = process.env.PARTWISE_OTHER_CLIENTS;
const pages = readdirSync(guides).filter((file) => file.endsWith(".md"));

test.each(pages.filter((file) => file !== "limits.md"))("%s", (file) => run(file));

test.skipIf(!hasRedis)("limits.md", async () => {
  const redis = await startRedis();
  onTestFinished(redis.stop);
  await run("limits.md", { REDIS_URL: `redis://127.0.0.1:${redis.port}` });
});

/** The files of another generator's client, for the block of before in its guide. */
function clientFiles(file: string): Record<string, string> {
  const name = file.replace(/^from-|\.md$/g, "");
  const folder = join(others ?? "", name);
  if (others === undefined || !existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((each) =>
    each.endsWith(".ts"),
  );
  return Object.fromEntries(
    names.map((each) => [`${name}/${each}`, readFileSync(join(folder, each), "utf8")]),
  );
}

async function run(file: string, env: Readonly<Record<string, string>> = {}): Promise<void> {
  await server.restart([]);
  const client = clientFiles(file);
  const reads = Object.keys(client).length === 0 ? ["before.ts"] : [];
  const options = { project: fileURLToPath(project), origin: "http://127.0.0.1:4010", server };
  await runGuide(new URL(file, guides), { ...options, files: { ...files, ...client }, env, reads });
}

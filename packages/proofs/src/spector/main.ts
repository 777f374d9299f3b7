import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createClient, type Operations } from "@partwise/client";
import { generate } from "@partwise/codegen";
import { compileTypespec, typespecPackages } from "../compile-typespec.js";
import { npmInstall, temporaryFolder } from "../temporary-folder.js";
import { scenarioCalls } from "./scenario-calls.js";
import { startSpector } from "./start-spector.js";

type Post = (path: string, init: object) => Promise<{ response: Response; error?: unknown }>;

await using folder = await temporaryFolder();
console.log("Installing Spector and its scenarios");
await npmInstall(folder.path, typespecPackages);
const specs = join(folder.path, "node_modules/@typespec/http-specs");
await using spector = await startSpector(folder.path);

for (const version of ["3.0.0", "3.1.0"] as const) {
  const output = join(folder.path, version);
  await compileTypespec(folder.path, join(specs, "specs/payload/multipart/main.tsp"), version, output);
  await generate({ description: join(output, "openapi.json"), output: join(output, "generated") });
  const url = pathToFileURL(join(output, "generated/index.js")).href;
  const { operations }: { operations: Operations } = await import(url);
  const client = createClient({ baseUrl: spector.url, operations });
  const post = client.POST as unknown as Post;

  const bytes = async (name: string) => new Uint8Array(await readFile(join(specs, "assets", name)));
  for (const { path, ...init } of scenarioCalls(await bytes("image.jpg"), await bytes("image.png"))) {
    const { response, error } = await post(`/multipart/form-data${path}`, init);
    if (response.status === 204) continue;
    console.error(`OpenAPI ${version}, ${path}: ${response.status} ${JSON.stringify(error)?.slice(0, 500)}`);
    process.exitCode = 1;
  }
  console.log(`OpenAPI ${version}: all calls made`);
}

const coverage = [...(await spector.coverage())].filter(([name]) => name.startsWith("Payload_MultiPart_"));
const failed = coverage.filter(([, result]) => result !== "pass");
for (const [name, result] of failed) console.error(`${name}: ${result}`);
console.log(`${coverage.length - failed.length} of ${coverage.length} scenarios passed, says Spector`);
if (coverage.length === 0 || failed.length > 0) process.exitCode = 1;

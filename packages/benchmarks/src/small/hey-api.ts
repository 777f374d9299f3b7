import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { packageOnDemand, workFolder } from "../harness/work-folder.js";
import { group, groupId, token } from "./group.js";
import type { SendOne, Variants } from "./variant.js";

interface GeneratedSdk {
  readonly imGroupUpdate: (options: object) => Promise<{ data?: unknown; error?: unknown }>;
}

interface Generator {
  readonly createClient: (options: object) => Promise<unknown>;
}

/** The client that @hey-api/openapi-ts generates from the same description. */
export const heyApi: Variants = { "hey-api": withGenerated };

/** Generates and bundles the client, unless a run before has done so. Call this before the variant. */
export async function prepareHeyApi(): Promise<string> {
  const folder = await workFolder("hey-api");
  const bundle = join(folder, "bundle.mjs");
  if (existsSync(bundle)) return bundle;
  const generator = await packageOnDemand("@hey-api/openapi-ts", "0.95.0", "typescript@5.9.3");
  const { createClient }: Generator = await import(pathToFileURL(join(generator, "dist/index.mjs")).href);
  const input = fileURLToPath(import.meta.resolve("@partwise/zoom-im-groups/openapi.json"));
  await createClient({ input, output: join(folder, "generated"), logs: { level: "silent", file: false } });
  await build({
    entryPoints: [join(folder, "generated/index.ts")],
    outfile: bundle,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
  });
  return bundle;
}

async function withGenerated(baseUrl: string): Promise<SendOne> {
  const { imGroupUpdate }: GeneratedSdk = await import(pathToFileURL(await prepareHeyApi()).href);
  return async () => {
    const { data, error } = await imGroupUpdate({ baseUrl, auth: token, path: { groupId }, body: group });
    if (error !== undefined) throw new Error("Refused.");
    return typeof data === "object" && data !== null && Object.keys(data).length === 0 ? undefined : data;
  };
}

import { build } from "esbuild";

/** Bundles a TypeScript file for Node 20 into a module beside it. Gives the path of the module. */
export async function bundleModule(entry: string): Promise<string> {
  const outfile = entry.replace(/ts$/, "mjs");
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
  });
  return outfile;
}

import { readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { licencesOf } from "@partwise/commonjs/licences-of";
import { build } from "esbuild";

// Four bundles: one for every start, one for calls, one for requesting a token, and the mock server. V8 scans all of a file
// before it runs any of it, so code that few starts need has files of its own. CommonJS starts faster than ESM: benchmarks
// `startup`.
const oauth4webapi = createRequire(import.meta.resolve("@partwise/policies")).resolve("oauth4webapi");
await rm("dist", { recursive: true, force: true });
const description = await shortDescription().catch(({ message }) => {
  console.error(message);
  process.exit(1);
});
const { metafile } = await build({
  entryPoints: {
    "zoom-im": "src/zoom-im.ts",
    call: "src/call/call.ts",
    "mock-server": "src/mock/mock-server.ts",
    oauth4webapi,
  },
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  minify: true,
  logLevel: "warning",
  metafile: true,
  // import() becomes require(): Node's own import() would start the loader of ES modules, for CommonJS files.
  supported: { "dynamic-import": false },
  plugins: [
    { name: "load-on-use", setup: loadOnUse },
    { name: "commander-without-programs", setup: leaveOutPrograms },
    { name: "short-description", setup: shortenDescription },
  ],
});
await writeFile("dist/THIRD-PARTY-NOTICES.txt", await licencesOf(".", Object.keys(metafile.inputs)));

/** Makes imports of the other bundles imports at run time. */
function loadOnUse(bundler) {
  bundler.onResolve(
    { filter: /^(\.{1,2}\/([\w-]+\/)?(call|mock-server)\.js|oauth4webapi)$/ },
    ({ kind, path }) =>
      kind === "dynamic-import" ? { path: `./${basename(path, ".js")}.cjs`, external: true } : undefined,
  );
}

/** Commander loads node:child_process for subcommands that are programs of their own. There are none. */
function leaveOutPrograms(bundler) {
  bundler.onResolve({ filter: /^node:child_process$/ }, () => ({ path: "none", namespace: "empty" }));
  bundler.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "" }));
}

/** The schemas that the commands read, as JSON. `schemas` of `src/commands/program-command.ts` says which these are. */
async function shortDescription() {
  const outfile = "dist/short-description.mjs";
  await build({
    stdin: {
      contents: `
        export { commands } from "./src/commands/commands.js";
        export { shortDescription } from "./src/description/short-description.js";`,
      resolveDir: ".",
    },
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    plugins: [{ name: "load-on-use", setup: loadOnUse }],
  });
  const { commands, shortDescription } = await import(pathToFileURL(outfile));
  await rm(outfile);
  const file = fileURLToPath(import.meta.resolve("@partwise/zoom-im-groups/openapi.json"));
  return JSON.stringify(shortDescription(JSON.parse(await readFile(file, "utf8")), commands));
}

/** Gives the program the short description. The mock server's bundle holds all of it. */
function shortenDescription(bundler) {
  bundler.onResolve({ filter: /zoom-im-groups\/openapi\.json$/ }, ({ importer, path }) =>
    /main\.ts$/.test(importer) ? { path, namespace: "short" } : undefined,
  );
  bundler.onLoad({ filter: /.*/, namespace: "short" }, () => ({ contents: description, loader: "json" }));
}

import { mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { licencesOf } from "@partwise/commonjs/licences-of";
import { build } from "esbuild";

// Bundles: one for every start, one for the help of commands, one for calls, one for groups as code, one for uploads, one for
// signing in, one for the keychain, one for completion, one for requesting a token, one for Redis, and the mock server. V8 scans
// all of a file before it runs any of it, so code that few starts need has files of its own. CommonJS starts faster than ESM:
// benchmarks `startup`.
const oauth4webapi = createRequire(import.meta.resolve("@partwise/policies")).resolve("oauth4webapi");
await rm("dist", { recursive: true, force: true });
const short = await shortDescriptions().catch(({ message }) => {
  console.error(message);
  process.exit(1);
});
const { metafile } = await build({
  entryPoints: {
    "zoom-im": "src/zoom-im.ts",
    "help-descriptions": "src/commands/help-descriptions.ts",
    call: "src/call/call.ts",
    state: "src/state/state.ts",
    "shared-limiter": "src/limits/shared-limiter.ts",
    uploads: "src/uploads/uploads.ts",
    signin: "src/signin/signin.ts",
    "keychain-process": "src/profiles/keychain-process.ts",
    completion: "src/completion/completion.ts",
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
  // Native code, which the system's keychain needs.
  external: ["@napi-rs/keyring"],
  metafile: true,
  // import() becomes require(): Node's own import() would start the loader of ES modules, for CommonJS files.
  supported: { "dynamic-import": false },
  define: { "import.meta.dirname": "__dirname" },
  plugins: [
    { name: "load-on-use", setup: loadOnUse },
    { name: "commander-without-programs", setup: leaveOutPrograms },
    { name: "short-descriptions", setup: shortenDescriptions },
  ],
});
await writeFile("dist/THIRD-PARTY-NOTICES.txt", await licencesOf(".", Object.keys(metafile.inputs)));

await mkdir("man", { recursive: true });
await writeFile("man/zoom-im.1", await manPage());

/** The man page, made from the help texts. */
async function manPage() {
  const outfile = "dist/man-page.mjs";
  await build({
    entryPoints: ["src/man/program-man-page.ts"],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    plugins: [
      { name: "load-on-use", setup: loadOnUse },
      { name: "whole-descriptions", setup: bundleDescriptions },
    ],
  });
  const { programManPage } = await import(pathToFileURL(outfile));
  await rm(outfile);
  return programManPage();
}

/** Makes imports of the other bundles imports at run time. */
function loadOnUse(bundler) {
  bundler.onResolve(
    {
      filter:
        /^((\.{1,2}\/)+([\w-]+\/)?(help-descriptions|call|state|uploads|signin|completion|shared-limiter|mock-server)\.js|oauth4webapi)$/,
    },
    ({ kind, path }) =>
      kind === "dynamic-import" ? { path: `./${basename(path, ".js")}.cjs`, external: true } : undefined,
  );
}

/** Commander loads node:child_process for subcommands that are programs of their own. There are none. */
function leaveOutPrograms(bundler) {
  bundler.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
    /[\\/]commander[\\/]/.test(importer) ? { path: "none", namespace: "empty" } : undefined,
  );
  bundler.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "" }));
}

/** The schemas that each file reads of its description, as JSON, by the name of the file and of the package. */
async function shortDescriptions() {
  const outfile = "dist/short-descriptions.mjs";
  await build({
    stdin: {
      contents: `export { shortDescriptions } from "./src/description/short-descriptions.js";`,
      resolveDir: ".",
    },
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    plugins: [
      { name: "load-on-use", setup: loadOnUse },
      { name: "whole-descriptions", setup: bundleDescriptions },
    ],
  });
  const { shortDescriptions } = await import(pathToFileURL(outfile));
  await rm(outfile);
  return shortDescriptions();
}

/** Bundles whole descriptions: Node 20 warns of each import of JSON. */
function bundleDescriptions(bundler) {
  bundler.onResolve({ filter: /^@partwise\/[\w-]+\/openapi\.json$/ }, ({ path }) => ({
    path: fileURLToPath(import.meta.resolve(path)),
  }));
}

/** Gives each file the short description. The mock server's bundle holds all of each. */
function shortenDescriptions(bundler) {
  bundler.onResolve({ filter: /^@partwise\/[\w-]+\/openapi\.json$/ }, ({ importer, path }) => {
    const key = `${basename(importer, ".ts")} ${path}`;
    return short[key] === undefined ? undefined : { path: key, namespace: "short" };
  });
  bundler.onLoad({ filter: /.*/, namespace: "short" }, ({ path }) => ({
    contents: JSON.stringify(short[path]),
    loader: "json",
  }));
}

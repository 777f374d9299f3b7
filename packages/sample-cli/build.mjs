import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// Four bundles: what every start reads, what a call needs, what asks for a token, and the mock server. V8 goes
// over all of a file's text before it runs any of it, so what is loaded on use stands in files of its own.
// CommonJS, since it starts faster than ESM.
const oauth4webapi = createRequire(import.meta.resolve("@partwise/policies")).resolve("oauth4webapi");
await rm("dist", { recursive: true, force: true });
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
  // Node's own import() would start the loader of ES modules, for files that are none.
  supported: { "dynamic-import": false },
  plugins: [
    { name: "load-on-use", setup: loadOnUse },
    { name: "commander-without-programs", setup: leaveOutPrograms },
    { name: "description-of-the-update", setup: shortenDescription },
  ],
});
await writeFile("dist/THIRD-PARTY-NOTICES.txt", await licencesOf(Object.keys(metafile.inputs)));

/** Leaves the loading of what is a bundle of its own to the run time. */
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

/** Flags and checks need a small part of the description; the mock server's bundle holds it whole. */
function shortenDescription(bundler) {
  bundler.onResolve({ filter: /zoom-im-groups\/openapi\.json$/ }, ({ importer, path }) =>
    /main\.ts$/.test(importer)
      ? { path: fileURLToPath(import.meta.resolve(path)), namespace: "short" }
      : undefined,
  );
  bundler.onLoad({ filter: /.*/, namespace: "short" }, async ({ path }) => {
    const { paths, components } = JSON.parse(await readFile(path, "utf8"));
    const [list, group] = ["/im/groups", "/im/groups/{groupId}"];
    const { requestBody } = paths[group].patch;
    const successOf = ({ content }) => ({ responses: { 200: { content } } });
    const short = {
      paths: {
        [list]: { get: successOf(paths[list].get.responses[200]) },
        [group]: { get: successOf(paths[group].get.responses[200]), patch: { requestBody } },
      },
      components: { schemas: components.schemas },
    };
    const contents = JSON.stringify(short, (key, value) => (key === "examples" ? undefined : value));
    return { contents, loader: "json" };
  });
}

/** The licences of the packages whose code the bundles hold: their texts have to come along. */
async function licencesOf(files) {
  const folders = new Set(files.map((file) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0]));
  folders.delete(undefined);
  const texts = await Promise.all([...folders].map(licenceOf));
  return texts.sort().join(`\n${"-".repeat(80)}\n\n`);
}

async function licenceOf(folder) {
  const { name, version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
  if (file === undefined) {
    throw new Error(`${name} comes without a licence text, which dist/THIRD-PARTY-NOTICES.txt needs.`);
  }
  return `${name} ${version}\n\n${(await readFile(join(folder, file), "utf8")).trim()}\n`;
}

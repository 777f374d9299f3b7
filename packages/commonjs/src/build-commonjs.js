import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { copyDeclarations } from "./copy-declarations.js";
import { licencesOf } from "./licences-of.js";
import { oneByOne } from "./one-by-one.js";

/**
 * Writes `dist/commonjs` of a package: its ES modules as CommonJS, one file for each, so that two entries share what
 * they import; their declarations; and inside these files the dependencies that are ES modules only, with a file of
 * their licences.
 */
export async function buildCommonjs(folder) {
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const source = sourceOf(manifest);
  const target = join(folder, "dist/commonjs");
  await rm(target, { recursive: true, force: true });
  const files = await readdir(join(folder, source), { recursive: true });
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: files
      .filter((file) => file.endsWith(".js"))
      .map((file) => ({ in: join(source, file), out: file.slice(0, -".js".length) })),
    outdir: target,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "warning",
    metafile: true,
    // Jest cannot import() without a flag of Node; it can require().
    supported: { "dynamic-import": false },
    plugins: [oneByOne],
  });
  // In place of the package's own, which says that they are ES modules.
  await writeFile(join(target, "package.json"), JSON.stringify({ type: "commonjs", sideEffects: false }));
  await copyDeclarations(files, join(folder, source), target);
  const licences = await licencesOf(folder, Object.keys(metafile.inputs));
  if (licences !== "") await writeFile(join(target, "THIRD-PARTY-NOTICES.txt"), licences);
}

/** The folder of the ES modules: `exports` names the same path below it and below `dist/commonjs`. */
function sourceOf({ exports }) {
  const { require, default: main } = exports["."];
  const path = /^\.\/dist\/commonjs(\/.+)/.exec(require)?.[1];
  if (path === undefined || !main.endsWith(path)) {
    throw new Error(
      `exports["."].require is ${require}: dist/commonjs has the same files as the folder of ${main}.`,
    );
  }
  return main.slice(0, -path.length);
}

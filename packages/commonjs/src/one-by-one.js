import { readFile } from "node:fs/promises";
import { dirname, extname, join, relative, resolve } from "node:path";

const source = "source";

/** An esbuild plugin: each entry is a file of its own, and takes in the packages that CommonJS cannot require. */
export const oneByOne = {
  name: "one-by-one",
  setup(bundler) {
    bundler.onResolve({ filter: /.*/ }, async ({ path, kind, namespace, resolveDir, pluginData }) => {
      if (kind === "entry-point") return { path, namespace: source };
      if (namespace !== source || pluginData === source) return;
      const external = { path, external: true };
      if (/^(\.|node:|@partwise\/)/.test(path)) return external;
      // As require() finds it, so that a package with both kinds is left where it is.
      const found = await bundler.resolve(path, { kind: "require-call", resolveDir, pluginData: source });
      if (path.startsWith("#")) {
        return { path: `./${relative(resolveDir, found.path).replaceAll("\\", "/")}`, external: true };
      }
      return (await isModule(found.path)) ? found : external;
    });
    // In a namespace, so that `default` of a dependency is what its __esModule says, as for Babel and TypeScript.
    bundler.onLoad({ filter: /.*/, namespace: source }, async ({ path }) => {
      const file = resolve(bundler.initialOptions.absWorkingDir, path);
      return { contents: await readFile(file, "utf8"), resolveDir: dirname(file) };
    });
  },
};

/** Whether Node takes a file for an ES module. */
async function isModule(file) {
  if (extname(file) !== ".js") return extname(file) === ".mjs";
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = await readFile(join(folder, "package.json"), "utf8").catch(() => undefined);
    if (manifest !== undefined) return JSON.parse(manifest).type === "module";
  }
  return false;
}

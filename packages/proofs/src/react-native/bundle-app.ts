import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import flowRemoveTypes from "flow-remove-types";

const require = createRequire(import.meta.url);
// What `tsc` leaves where it lies.
const sources = fileURLToPath(new URL("../../src/react-native/", import.meta.url));

/**
 * Code of an app, after the JavaScript of React Native, whose package lies in `folder`, as one module for Node. The globals
 * are those of React Native, or of Expo, whose package lies beside it.
 */
export async function bundleApp(
  folder: string,
  os: "ios" | "android",
  globals: "app" | "expo",
  code: string,
): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `import "./${globals}-globals.mjs";\n${code}`, resolveDir: sources },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "es2022",
    define: { "process.env.REACT_NATIVE_OS": JSON.stringify(os), __DEV__: "false" },
    banner: {
      js: 'import { createRequire as __make } from "node:module"; const require = __make(import.meta.url);',
    },
    plugins: [reactNative(folder, os)],
  });
  return outputFiles[0]?.text ?? "";
}

/** Modules of React Native that stand for the native side, or for what an app sets. */
const stubs: readonly (readonly [RegExp, string])[] = [
  [
    /TurboModuleRegistry$/,
    "export const get = (name) => globalThis.nativeModules[name]; export const getEnforcing = get;",
  ],
  [/^expo-modules-core$/, "export const requireNativeModule = (name) => globalThis.nativeModules[name];"],
  [
    /Utilities\/Platform$/,
    "export default { OS: process.env.REACT_NATIVE_OS, select: (given) => given[process.env.REACT_NATIVE_OS] };",
  ],
];

/** Names that Expo, or our own modules, have for places. */
const places = [
  [/^(?:RN|react-native)\//, "react-native/"],
  [/^EXPO\//, "expo/"],
] as const;

function reactNative(folder: string, os: "ios" | "android"): Plugin {
  const apps = dirname(folder);
  return {
    name: "react-native",
    setup(build) {
      build.onResolve({ filter: /.*/ }, async ({ path, importer, kind, pluginData, resolveDir }) => {
        if (pluginData === "resolved") return undefined;
        const place = places.find(([name]) => name.test(path));
        if (place === undefined && !importer.startsWith(apps)) return undefined;
        const stub = stubs.findIndex(([name]) => name.test(path));
        if (stub >= 0) return { path: String(stub), namespace: "stub" };
        if (place === undefined && !path.startsWith(".")) {
          return { path: require.resolve(path === "event-target-shim" ? "abort-controller" : path) };
        }
        const file = place ? join(apps, path.replace(place[0], place[1])) : join(dirname(importer), path);
        for (const ending of [`.${os}.js`, ".native.js", ".js", ".ts", ""]) {
          const found = await build.resolve(file + ending, { kind, resolveDir, pluginData: "resolved" });
          if (found.errors.length === 0) return { path: found.path };
        }
        return undefined;
      });
      build.onLoad({ filter: /.*/, namespace: "stub" }, ({ path }) => ({
        contents: stubs[Number(path)]?.[1] ?? "",
        loader: "js",
      }));
      build.onLoad({ filter: /\.js$/ }, async ({ path }) => {
        if (!path.startsWith(folder)) return undefined;
        const text = flowRemoveTypes(await readFile(path, "utf8"), { all: true }).toString();
        return { contents: text, loader: "jsx" };
      });
    },
  };
}

import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The suite and all that it needs in one module, as text. */
export function bundleSuite({ platform, transport, code }: SuiteBundle): Promise<string> {
  return bundleCode(
    platform,
    `import { runSuite } from "./suite/run-suite.js";\n${transports[transport]}\n${code}`,
    // undici is CommonJS, and asks for Node's modules.
    transport === "undici"
      ? 'import { createRequire as __make } from "node:module"; const require = __make(import.meta.url);'
      : "",
  );
}

/** Code that is written beside the suite, and all that it needs, in one module. */
export async function bundleCode(
  platform: SuiteBundle["platform"],
  contents: string,
  banner = "",
): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL("../conformance/", import.meta.url)) },
    bundle: true,
    write: false,
    format: "esm",
    platform,
    target: "es2022",
    banner: { js: banner },
  });
  return outputFiles[0]?.text ?? "";
}

/** For which run time the suite is bundled. */
export interface SuiteBundle {
  readonly platform: "node" | "browser";
  readonly transport: Exclude<TransportName, "react-native">;
  /** What is done with the suite: code that has `runSuite` and `transport` in scope. */
  readonly code: string;
}

/** A transport of `@partwise/client`; "fetch" for none. */
export type TransportName = "fetch" | "node" | "undici" | "xhr" | "react-native";

const transports: Readonly<Record<Exclude<TransportName, "react-native">, string>> = {
  fetch: "const transport = {};",
  node: 'import { nodeTransport } from "@partwise/client/node"; const transport = nodeTransport();',
  undici: 'import { undiciTransport } from "@partwise/client/undici"; const transport = undiciTransport();',
  // Every call reports progress, so that every call goes over XMLHttpRequest.
  xhr: 'import { xhrTransport } from "@partwise/client/xhr"; const transport = xhrTransport({ onProgress: () => {} });',
};

import { positional } from "./positional.js";
import type { Tool } from "./tool.js";

const version = "4.39.3";

export const kubb: Tool = {
  name: "kubb",
  packages: {
    "@kubb/cli": version,
    "@kubb/core": version,
    "@kubb/plugin-client": version,
    "@kubb/plugin-oas": version,
    "@kubb/plugin-ts": version,
  },
  generate: [["@kubb/cli/bin/kubb.cjs", "generate", "--config", "kubb.config.mjs"]],
  files: (server) => ({
    "kubb.config.mjs": `import { defineConfig } from "@kubb/core";
import { pluginClient } from "@kubb/plugin-client";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";
export default defineConfig({
  root: ".",
  input: { path: "./cases.json" },
  output: { path: "./kubb", clean: true },
  plugins: [pluginOas(), pluginTs(), pluginClient({ client: "fetch", baseURL: "${server}" })],
});
`,
  }),
  imports: (operations) =>
    operations.map((id) => `import { ${id} } from "./kubb/clients/${id}.ts";`).join("\n"),
  call: positional,
  read: (call, property) => `console.log((await ${call}).${property});`,
};

import { positional } from "./positional.js";
import type { Tool } from "./tool.js";

export const orval: Tool = {
  name: "orval",
  packages: { orval: "8.38.0" },
  generate: [["orval/dist/bin/orval.mjs", "--config", "orval.config.mjs"]],
  files: (server) => ({
    "orval.config.mjs": `export default { cases: { input: "./cases.json", output: { target: "./orval/client.ts", client: "fetch", baseUrl: "${server}" } } };\n`,
  }),
  imports: (operations) => `import { ${operations.join(", ")} } from "./orval/client.js";`,
  call: positional,
  read: (call, property) =>
    `{ const answer = await ${call}; if (answer.status === 200) console.log(answer.data.${property}); }`,
};

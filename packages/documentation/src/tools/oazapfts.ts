import { positional } from "./positional.js";
import type { Tool } from "./tool.js";

export const oazapfts: Tool = {
  name: "oazapfts",
  packages: { oazapfts: "7.5.0", "@oazapfts/runtime": "1.2.0" },
  generate: [["oazapfts/dist/cli.js", "cases.json", "oazapfts.ts"]],
  imports: (operations, server) =>
    `import { defaults, ${operations.join(", ")} } from "./oazapfts.js";
defaults.baseUrl = "${server}";`,
  call: positional,
  read: (call, property) =>
    `{ const answer = await ${call}; if (answer.status === 200) console.log(answer.data.${property}); }`,
};

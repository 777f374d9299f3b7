import { grouped } from "./grouped.js";
import type { Tool } from "./tool.js";

export const redocly: Tool = {
  name: "redocly",
  packages: { "@redocly/cli": "2.77.0" },
  generate: [["@redocly/cli/bin/cli.js", "generate-client", "cases.json", "--output", "redocly/client.ts"]],
  imports: (operations, server) =>
    `import { client, ${operations.join(", ")} } from "./redocly/client.js";
client.configure({ serverUrl: "${server}" });`,
  call: grouped,
  read: (call, property) => `console.log((await ${call}).${property});`,
  // A form with a reference or an object has the type FormData, which the caller makes.
  leavesForm: { file: "redocly/client.ts", pattern: (id) => new RegExp(`type ${id}Body = FormData`, "i") },
};

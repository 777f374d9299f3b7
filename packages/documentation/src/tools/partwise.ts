import { fileURLToPath } from "node:url";
import { byPath } from "./by-path.js";
import type { Tool } from "./tool.js";

export const partwise: Tool = {
  name: "partwise",
  packages: {},
  generate: [
    [
      fileURLToPath(new URL("../../../partwise/bin/partwise.js", import.meta.url)),
      "generate",
      "cases.json",
      "--output",
      "partwise",
    ],
  ],
  imports: (_operations, server) =>
    `import { createClient } from "@partwise/client";
import { operations } from "./partwise/index.js";
const api = createClient({ baseUrl: "${server}", operations });`,
  call: byPath,
  read: (call, property) => `console.log((await ${call}).data?.${property});`,
};

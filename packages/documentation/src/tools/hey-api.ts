import { grouped } from "./grouped.js";
import type { Tool } from "./tool.js";

export const heyApi: Tool = {
  name: "hey-api",
  packages: { "@hey-api/openapi-ts": "0.99.0" },
  generate: [
    ["@hey-api/openapi-ts/bin/run.js", "-i", "cases.json", "-o", "hey-api", "-c", "@hey-api/client-fetch"],
  ],
  imports: (operations, server) =>
    `import { client } from "./hey-api/client.gen.js";
import { ${operations.join(", ")} } from "./hey-api/sdk.gen.js";
client.setConfig({ baseUrl: "${server}" });`,
  call: grouped,
  read: (call, property) => `console.log((await ${call}).data?.${property});`,
};

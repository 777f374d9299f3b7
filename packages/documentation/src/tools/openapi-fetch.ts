import { byPath } from "./by-path.js";
import type { Tool } from "./tool.js";

// Its documentation leaves forms to a `bodySerializer` with a loop as the example.
export const openapiFetch: Tool = {
  name: "openapi-fetch",
  packages: { "openapi-fetch": "0.17.0", "openapi-typescript": "7.13.0" },
  generate: [["openapi-typescript/bin/cli.js", "cases.json", "-o", "openapi-fetch/schema.d.ts"]],
  imports: (_operations, server) =>
    `import createClient from "openapi-fetch";
import type { paths } from "./openapi-fetch/schema.js";
import { toForm } from "./to-form.js";
const api = createClient<paths>({ baseUrl: "${server}" });`,
  call: (operation, input) => byPath(operation, input, "bodySerializer: toForm"),
  read: (call, property) => `console.log((await ${call}).data?.${property});`,
};

import { testsTogether } from "../../.ci/tests-together.mjs";

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration so.
export default testsTogether([
  "test/memory/*.test.ts",
  "test/migrate/migrate.test.ts",
  "test/printer/print-nodes.test.ts",
]);

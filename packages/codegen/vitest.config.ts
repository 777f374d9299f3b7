import { testsTogether } from "../../.ci/tests-together.mjs";

export default testsTogether([
  "test/memory/*.test.ts",
  "test/migrate/migrate.test.ts",
  "test/printer/print-nodes.test.ts",
]);

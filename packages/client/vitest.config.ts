import { testsTogether } from "../../.ci/tests-together.mjs";

export default testsTogether([
  "test/answer/on-use-node.test.ts",
  "test/call/global-fetch-options-node.test.ts",
  "test/once/load-node.test.ts",
  "test/parameters/parameters-on-use-node.test.ts",
  "test/transport/*/client-over-*.test.ts",
]);

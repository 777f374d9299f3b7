import { testsTogether } from "../../.ci/tests-together.mjs";

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration so.
export default testsTogether(["test/transport/*/client-over-*.test.ts"]);

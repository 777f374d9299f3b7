import { testsTogether } from "../../.ci/tests-together.mjs";

export default testsTogether(["test/server/new-operation.test.ts"]);

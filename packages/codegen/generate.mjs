// Generates for packages on which the `partwise` program stands, which cannot depend on the program: from the description
// of the folder, or of the folders in test/fixtures that are named.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generateCommand } from "@partwise/codegen/commands";

const flag = { type: "boolean" };
const {
  values: { "each-operation": eachOperation, ...values },
  positionals,
} = parseArgs({
  allowPositionals: true,
  options: { check: flag, schemas: flag, dates: flag, "each-operation": flag },
});
const streams = { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) };
const folders = positionals.length === 0 ? ["."] : positionals.map((name) => `test/fixtures/${name}`);
for (const folder of folders) {
  const flags = { ...values, eachOperation, output: join(folder, "generated") };
  process.exitCode = Math.max(
    process.exitCode ?? 0,
    await generateCommand(join(folder, "openapi.yaml"), flags, streams),
  );
}

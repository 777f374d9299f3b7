// Generates fixtures of the packages on which the `partwise` program stands: they cannot depend on the program. Takes
// names of folders in test/fixtures.
import { parseArgs } from "node:util";
import { generateCommand } from "@partwise/codegen/commands";

const flag = { type: "boolean" };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: flag, schemas: flag, dates: flag },
});
const streams = { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) };
for (const name of positionals) {
  const folder = `test/fixtures/${name}`;
  const flags = { ...values, output: `${folder}/generated` };
  process.exitCode = Math.max(
    process.exitCode ?? 0,
    await generateCommand(`${folder}/openapi.yaml`, flags, streams),
  );
}

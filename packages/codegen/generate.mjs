// Generates for packages on which the `partwise` program stands, which cannot depend on the program: from the description
// of the folder, or of the folders in test/fixtures that are named. --extension copies an extension of operations into the metadata.
// With --check, one line names the files that are not what the description gives.
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generate } from "@partwise/codegen";
import { generateCommand } from "@partwise/codegen/commands";
import { CodegenError } from "@partwise/description/problems";

const flag = { type: "boolean" };
const {
  values: { "each-operation": eachOperation, ...values },
  positionals,
} = parseArgs({
  allowPositionals: true,
  options: {
    check: flag,
    schemas: flag,
    dates: flag,
    "each-operation": flag,
    extension: { type: "string", multiple: true },
  },
});
const streams = { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) };
const folders = positionals.length === 0 ? ["."] : positionals.map((name) => `test/fixtures/${name}`);
const flags = { ...values, eachOperation };
const root = fileURLToPath(new URL("../../", import.meta.url));
for (const folder of folders) {
  const description = join(folder, "openapi.yaml");
  const output = join(folder, "generated");
  const status = values.check
    ? await check({ ...flags, description, output })
    : await generateCommand(description, { ...flags, output }, streams);
  process.exitCode = Math.max(process.exitCode ?? 0, status);
}

async function check(options) {
  const fault = await faultOf(options);
  if (fault === undefined) return 0;
  streams.err(`${fault}; run \`npx pnpm@10 generate\`\n`);
  return 1;
}

async function faultOf(options) {
  try {
    const { files } = await generate({ ...options, extensions: options.extension });
    const stale = files.filter(({ changed }) => changed).map(({ path }) => fromRoot(path));
    return stale.length > 0 ? `${stale.join(", ")}: not what the description gives` : undefined;
  } catch (error) {
    if (!(error instanceof CodegenError)) throw error;
    return `${fromRoot(".")}/${error.message.split("\n")[0]}`;
  }
}

function fromRoot(path) {
  return relative(root, path).replaceAll("\\", "/");
}

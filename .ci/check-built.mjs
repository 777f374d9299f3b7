// `prepack` of each public package, in its folder: refuses to pack what was not built, since a tarball without its files is
// published without an error.
import { existsSync, readFileSync } from "node:fs";

const { name, main, types, bin, exports } = JSON.parse(readFileSync("package.json", "utf8"));
const missing = filesIn({ main, types, bin, exports }).find((file) => !existsSync(file));
if (missing) {
  console.error(`${name} is not built: ${missing} is missing. Run \`npx pnpm@10 build\`, then pack again.`);
  process.exitCode = 1;
}

/** Every file that a value of a manifest names. A file beside \`main\` that is missing would be found by whoever imports it. */
function filesIn(value) {
  if (typeof value === "string") return value.includes("*") ? [] : [value];
  return Object.values(value ?? {}).flatMap(filesIn);
}

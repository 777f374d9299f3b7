import { rulesTable, unproven } from "./rules-table.js";

const table = await rulesTable();
for (const [rule, tests] of table) {
  console.log(`M${rule}`);
  for (const { file, name } of tests) console.log(`  ${file}: ${name.replaceAll("\n", " ")}`);
}
const missing = unproven(table);
console.log(missing.length === 0 ? "\nEvery rule has a test." : `\nWithout a test: ${missing.join(", ")}`);
if (missing.length > 0) process.exitCode = 1;

import { readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { jsonFilesOf } from "../json-files-of.js";
import { printTable } from "../print-table.js";
import { temporaryFolder } from "../temporary-folder.js";
import { type Judged, judgeCollection } from "./judge-collection.js";
import { lintDescriptions } from "./lint-descriptions.js";

const { folder, files } = await jsonFilesOf("real-collections", process.argv[2]);
await using temporary = await temporaryFolder();

const judged: Judged[] = [];
const descriptions = new Map<string, string>();
for (const [i, file] of files.entries()) {
  const name = relative(folder, file);
  const output = join(temporary.path, String(i));
  const { description, ...one } = await judgeCollection(name, await readFile(file, "utf8"), output);
  judged.push(one);
  if (description === undefined) continue;
  const path = join(temporary.path, `${i}.yaml`);
  await writeFile(path, description);
  descriptions.set(path, name);
}
const lint = await lintDescriptions([...descriptions.keys()]);

for (const { name, refused, crash, typeErrors, generateRefused } of judged) {
  if (refused !== undefined) console.log(`refused   ${name}: ${refused}`);
  if (generateRefused !== undefined) console.log(`generate  ${name}: ${generateRefused}`);
  if (crash !== undefined) console.log(`CRASH     ${name}: ${crash}`);
  for (const line of typeErrors) console.log(`TYPES     ${name}: ${line}`);
}
for (const { file, ruleId, count } of lint.errors)
  console.log(`LINT      ${descriptions.get(file) ?? file}: ${ruleId}, ${count} times`);

const sum = (of: (one: Judged) => number, list = judged) => list.reduce((total, one) => total + of(one), 0);
const byExporter = new Map<string, Judged[]>();
for (const one of judged) {
  const [exporter = ""] = one.name.split(sep);
  byExporter.set(exporter, [...(byExporter.get(exporter) ?? []), one]);
}
printTable([
  ["", "collections", "operations", "fields", "warnings", "reviews", "generated"],
  ...[...byExporter].map(([exporter, list]) => [
    exporter,
    String(list.length),
    ...[
      (one: Judged) => one.operations,
      (one: Judged) => one.fields,
      (one: Judged) => one.warnings,
      (one: Judged) => one.reviews,
      (one: Judged) => Number(one.isGenerated),
    ].map((of) => String(sum(of, list))),
  ]),
]);
const count = (is: (one: Judged) => boolean) => judged.filter(is).length;
console.log(`
${judged.length} collections: ${count((one) => one.refused !== undefined)} refused, ${count((one) => one.crash !== undefined)} crashes
${sum((one) => one.operations)} operations, ${sum((one) => one.fields)} fields, ${sum((one) => one.warnings)} warnings, ${sum((one) => one.reviews)} reviews
${count((one) => one.isGenerated)} generated from, ${sum((one) => one.typeErrors.length)} errors of the compiler
redocly: ${lint.errors.length} errors; warnings: ${lint.warnings.map(([rule, times]) => `${rule} ${times}`).join(", ")}`);
if (
  lint.errors.length > 0 ||
  judged.some(({ crash, typeErrors }) => crash !== undefined || typeErrors.length > 0)
)
  process.exitCode = 1;

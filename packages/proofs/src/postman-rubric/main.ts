import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { importPostman } from "@partwise/import";
import { jsonFilesOf } from "../json-files-of.js";
import { printTable } from "../print-table.js";
import { type Json, objectOf } from "../real-descriptions/json.js";
import { temporaryFolder } from "../temporary-folder.js";
import { type Facts, scoreOf } from "./facts.js";
import { loadScalar } from "./load-scalar.js";
import { rateDescription } from "./rate-description.js";

const dimensions = [
  "1 conversion",
  "2 validity",
  "3 requests",
  "4 path and parameters",
  "5 auth",
  "6 bodies",
  "7 responses",
  "8 metadata",
  "9 servers",
  "10 faithfulness",
];
const { folder, files } = await jsonFilesOf("postman-rubric", process.argv[2]);
await using temporary = await temporaryFolder();
const scalar = await loadScalar(temporary.path);
const converters = {
  scalar: (collection: Json) => scalar.convert(structuredClone(collection)),
  partwise: (collection: Json) =>
    importPostman([{ path: "collection.json", text: JSON.stringify(collection) }]).document,
};
const names = ["scalar", "partwise"] as const;
const all = { scalar: [] as Rated[], partwise: [] as Rated[] };

for (const file of files) {
  const value = objectOf(JSON.parse((await readFile(file, "utf8")).replace(/^\uFEFF/, "")));
  const collection = value.collection === undefined ? value : objectOf(value.collection);
  const rated = { scalar: await rate("scalar", collection), partwise: await rate("partwise", collection) };
  for (const name of names) all[name].push(rated[name]);
  const cells = dimensions.map((_, i) => names.map((name) => rated[name][i]?.score ?? "-").join("/"));
  console.log(`${cells.join(" ")}  ${relative(folder, file)}`);
}

console.log("");
printTable([
  ["", ...names.flatMap((name) => [name, "facts", "of"])],
  ...dimensions.map((dimension, i) => [
    dimension,
    ...names.flatMap((name) => {
      const scores = all[name].flatMap((each) => each[i]?.score ?? []);
      const mean = scores.reduce((sum, each) => sum + each, 0) / scores.length;
      return [mean.toFixed(2), String(total(all[name], i, "found")), String(total(all[name], i, "of"))];
    }),
  ]),
]);

type Rated = readonly { readonly score: number | undefined; readonly facts: Facts }[];

/** The ten scores of what a converter makes of a collection. */
async function rate(name: (typeof names)[number], collection: Json): Promise<Rated> {
  const one = (isFound: boolean): Facts => ({ found: Number(isFound), of: 1 });
  try {
    const document = converters[name](collection);
    const isValid = await scalar.isValid(document).catch(() => false);
    const rest = rateDescription(collection, document);
    return [
      { score: 5, facts: one(true) },
      { score: isValid ? 5 : 2, facts: one(isValid) },
      ...rest.map((facts) => ({ score: scoreOf(facts), facts })),
    ];
  } catch (error) {
    if (process.env.DEBUG) console.error(name, error);
    return [{ score: 1, facts: one(false) }];
  }
}

function total(rated: readonly Rated[], dimension: number, key: keyof Facts): number {
  return rated.reduce((sum, each) => sum + (each[dimension]?.facts[key] ?? 0), 0);
}

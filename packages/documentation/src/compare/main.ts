import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { compareClients } from "./compare-clients.js";
import { comparisonPage } from "./comparison-page.js";
import { runBeforeBlocks } from "./run-before-blocks.js";

// A program: compares, prints the page, and with --update writes docs/compared.md. Then it runs the guides from hey-api and orval with
// their clients.
const { values } = parseArgs({ options: { update: { type: "boolean" } } });
const comparison = await compareClients((line) => console.error(line));
const page = comparisonPage(comparison);
console.log(page);
if (values.update) await writeFile(new URL("../../../../docs/compared.md", import.meta.url), page);
process.exitCode = await runBeforeBlocks(comparison.home);

// Prints the sentences of packages/multipart/rules.md as a module, for `explain`. With --check it only compares.
import { readFile, writeFile } from "node:fs/promises";

const rules = new URL("../multipart/rules.md", import.meta.url);
const printed = new URL("src/generated/rule-sentences.ts", import.meta.url);

const text = await readFile(rules, "utf8");
const sections = text.split(/^### /m).slice(1);
const entries = sections.map((section) => {
  const [, rule, says] = section.match(/^(M\d+|own): (.+)$/m) ?? [];
  const [, standard, place] = section.match(/^Source: (.+?), (.+)$/m) ?? [];
  if (!rule || !standard) throw new Error(`No rule with a source: ${section.split("\n", 1)}`);
  return `  ${rule}: { says: ${JSON.stringify(says)}, standard: ${JSON.stringify(standard)}, place: ${JSON.stringify(place)} },\n`;
});
const source = `// Made by print-rules.mjs from packages/multipart/rules.md. Do not edit.\n\n/** Each rule in a sentence, with its source. */\nexport const ruleSentences = {\n${entries.join("")}} as const;\n`;

if (!process.argv.includes("--check")) await writeFile(printed, source);
else if ((await readFile(printed, "utf8")) !== source) {
  console.error("src/generated/rule-sentences.ts is not what rules.md of multipart says: run pnpm generate.");
  process.exitCode = 1;
}

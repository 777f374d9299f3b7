// Looks for the tokens and secrets of the tests in all that the test run printed, reported and collected.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const secrets = /that-nobody-may-see|mock-client-secret/;

const folders = ["packages", "specs"]
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, ".turbo")))
  .filter(existsSync);
const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
const collected = files.filter((file) => /\.(log|json|collected)$/.test(file));
const found = collected.flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, i) => (secrets.test(line) ? [`${file}:${i + 1}`] : [])),
);
const isMissing = !collected.some((file) => file.endsWith(".collected"));
if (isMissing) console.log("No events and errors were collected, so nothing was looked for.");
for (const place of found) console.log(`A token or a secret of the tests stands in ${place}`);
process.exitCode = isMissing || found.length > 0 ? 1 : 0;

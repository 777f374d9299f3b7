import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const secrets = /that-nobody-may-see|mock-client-secret/;

/** The places where a token or a secret of the tests stands in what the test run printed, reported and collected. */
export function findTokens() {
  const folders = ["packages", "specs"]
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, ".turbo")))
    .filter(existsSync);
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const collected = files.filter((file) => /\.(log|json|collected)$/.test(file));
  if (!collected.some((file) => file.endsWith(".collected"))) {
    throw new Error("No events and errors were collected, so nothing was looked for.");
  }
  return collected.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, i) => (secrets.test(line) ? [`${file}:${i + 1}`] : [])),
  );
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const secrets = /that-nobody-may-see|mock-client-secret/;

/** The files and lines of logs, reports and collected events that contain a token or a secret of the tests. */
export function findTokens() {
  const folders = ["packages", "specs"]
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, ".turbo")))
    .filter(existsSync);
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const collected = files.filter((file) => /\.(log|json|collected)$/.test(file));
  if (!collected.some((file) => file.endsWith(".collected"))) {
    throw new Error(
      "No package wrote a `.collected` file, so there is nothing to search for tokens. Run `pnpm test` again.",
    );
  }
  return collected.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, i) => (secrets.test(line) ? [`${file}:${i + 1}`] : [])),
  );
}

#!/usr/bin/env node
// Prints what an edit since REVISION does to callers, as Markdown. A description that cannot be read is told in its place.
import { fileURLToPath } from "node:url";
import { reportMark, reportSpecs } from "../dist/report-specs.js";

const [revision] = process.argv.slice(2);
if (revision === undefined) {
  console.error("Run `node packages/spec-changesets/bin/report-specs.js REVISION`.");
  process.exit(2);
}
const workspace = fileURLToPath(new URL("../../../", import.meta.url));
const report = await reportSpecs(workspace, revision).catch(
  ({ message }) => `${reportMark}\nNo comparison:\n\n${message.replaceAll(/^/gm, "    ")}\n`,
);
process.stdout.write(report);

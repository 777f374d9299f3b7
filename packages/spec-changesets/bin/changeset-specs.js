#!/usr/bin/env node
// `pnpm changeset:specs [--since REVISION]`
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { changesetSpecs } from "../dist/changeset-specs.js";

const usage = "Run `npx pnpm@10 changeset:specs`, or with `--since REVISION` where no release is tagged.";

try {
  const { since } = readOptions();
  const lines = await changesetSpecs(fileURLToPath(new URL("../../../", import.meta.url)), since);
  for (const line of lines) console.log(line);
} catch (error) {
  const isUsage = String(error.code).startsWith("ERR_PARSE_ARGS");
  console.error(isUsage ? usage : error.message);
  process.exitCode = isUsage || error.code === "USAGE" ? 2 : 1;
}

function readOptions() {
  return parseArgs({ options: { since: { type: "string" } } }).values;
}

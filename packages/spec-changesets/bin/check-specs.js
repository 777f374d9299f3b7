#!/usr/bin/env node
// The check of all descriptions together, a task of `pnpm test`.
import { fileURLToPath } from "node:url";
import { checkSpecs } from "../dist/check-specs.js";

const lines = await checkSpecs(fileURLToPath(new URL("../../../", import.meta.url)));
for (const line of lines) console.error(line);
if (lines.length > 0) process.exitCode = 1;

#!/usr/bin/env node
import { buildCommonjs } from "../src/build-commonjs.js";

await buildCommonjs(process.cwd());

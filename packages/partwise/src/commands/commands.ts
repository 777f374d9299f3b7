import type { Declare } from "../running/declare.js";
import { declareCall } from "./declare-call.js";
import { declareDiff } from "./declare-diff.js";
import { declareExplain } from "./declare-explain.js";
import { declareExport } from "./declare-export.js";
import { declareGenerate } from "./declare-generate.js";
import { declareImport } from "./declare-import.js";
import { declareMigrate } from "./declare-migrate.js";
import { declareMock } from "./declare-mock.js";
import { declareSamples } from "./declare-samples.js";

/** All commands, in the order of the help text. */
export const commands: readonly Declare[] = [
  declareGenerate,
  declareExplain,
  declareMigrate,
  declareDiff,
  declareImport,
  declareExport,
  declareCall,
  declareMock,
  declareSamples,
];

import fc from "fast-check";
import { fileCase } from "./file-case.js";
import { objectCase } from "./object-case.js";
import type { PropertyCase } from "./property-case.js";
import { scalarCase, textCase } from "./text-case.js";

/** A value that becomes one part. */
export const itemCase: fc.Arbitrary<PropertyCase> = fc.oneof(textCase, scalarCase, objectCase, fileCase);

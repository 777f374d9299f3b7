import { expect, test } from "vitest";
import { type FaultKind, isReferenceFault } from "../../src/check/fault.js";
import { readLinterMessage } from "../../src/check/linter-message.js";
import { printFault } from "../../src/check/print-fault.js";

const at = { file: "api.yaml", pointer: "/a" };
const mend = "mend the description there";

// what Redocly's linter says, its kind and data, and our sentence
test.each<[linter: string, kind: FaultKind, sentence: string]>([
  [
    "Expected type `Schema` (object) but got `boolean`",
    { kind: "wrong-type", expected: "Schema", form: "object", got: "boolean" },
    `Expected type \`Schema\` (object) but got \`boolean\`; ${mend}`,
  ],
  [
    "Expected type `string` but got `integer`.",
    { kind: "wrong-type", expected: "string", got: "integer" },
    `Expected type \`string\` but got \`integer\`; ${mend}`,
  ],
  [
    "Expected type `TagList` (array) but got `null`",
    { kind: "wrong-type", expected: "TagList", form: "array", got: "null" },
    "Expected type `TagList` (array) but got `null`; it is left out, remove it",
  ],
  [
    "The field `paths` must be present on this level.",
    { kind: "missing-property", name: "paths" },
    `\`paths\` is missing; ${mend}`,
  ],
  [
    "The field `flows` is not allowed here.",
    { kind: "excluded-property", name: "flows" },
    `The field \`flows\` is not allowed here; ${mend}`,
  ],
  [
    "Must contain at least one of the following fields: paths, components, webhooks.",
    { kind: "missing-one-of", names: ["paths", "components", "webhooks"] },
    `Must contain at least one of the following fields: paths, components, webhooks; ${mend}`,
  ],
  [
    "Property `got `null`` is not expected here.",
    { kind: "unknown-property", name: "got `null`", suggest: [] },
    `Property \`got \`null\`\` is not expected here; ${mend}`,
  ],
  [
    '`style` can be one of the following only: "form", "simple".',
    { kind: "unlisted-value", name: "style", allowed: ["form", "simple"], suggest: [] },
    `\`style\` can be one of the following only: "form", "simple"; ${mend}`,
  ],
  [
    "The value of the minItems field must be greater than or equal to 0",
    { kind: "small-number", name: "minItems", minimum: 0 },
    `The value of the minItems field must be greater than or equal to 0; ${mend}`,
  ],
  [
    "The `type` field must be defined when the `nullable` field is used.",
    { kind: "nullable-without-type" },
    "`nullable` does nothing without `type`; add the type beside it",
  ],
  [
    "Can't resolve $ref",
    { kind: "unresolved-reference" },
    "cannot resolve $ref; refer to something that exists",
  ],
  [
    "Can't resolve $ref: b.yaml: no such file",
    { kind: "unresolved-reference", wrong: "b.yaml: no such file" },
    "cannot resolve $ref: b.yaml: no such file; refer to something that exists",
  ],
  ["Something new.", { kind: "other", message: "Something new.", isMinor: false }, `Something new; ${mend}`],
])("%s", (message, kind, sentence) => {
  const read = readLinterMessage({ message, suggest: [], severity: "error", ruleId: "struct" });
  expect(read).toEqual(kind);
  expect(printFault({ ...read, ...at })).toBe(sentence);
  expect(isReferenceFault(read)).toBe(read.kind === "unresolved-reference");
});

test("what was meant is guessed", () => {
  const said = { suggest: ["style", "title"], severity: "error", ruleId: "struct" };
  const unknown = readLinterMessage({ ...said, message: "Property `stile` is not expected here." });
  expect(unknown).toEqual({ kind: "unknown-property", name: "stile", suggest: ["style", "title"] });
  expect(printFault({ ...unknown, ...at })).toMatch(/ is not expected here; did you mean `style`\?$/);
});

test("what a fault costs stands before what is to be done", () => {
  const fault: FaultKind = { kind: "unresolved-reference", wrong: "a; b is missing", advice: "write it" };
  expect(printFault({ ...fault, ...at }, "POST /a is left out")).toBe(
    "cannot resolve $ref: a; b is missing, so POST /a is left out; write it",
  );
});

test("what the linter only warns of is minor, and other faults of its references are of references", () => {
  const said = { suggest: [], severity: "warn", message: "Failed to parse: it is no YAML." };
  expect(readLinterMessage({ ...said, ruleId: "bundler" })).toMatchObject({ kind: "other", isMinor: true });
  const read = readLinterMessage({ ...said, ruleId: "no-unresolved-refs" });
  expect(read.kind).toBe("unreadable-reference");
  expect(printFault({ ...read, ...at })).toBe(
    "Failed to parse: it is no YAML; refer to something that exists",
  );
});

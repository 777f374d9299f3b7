import { ab, object, string } from "../edits/object.js";
import { having } from "../verdicts/edit.js";
import { type Check, checks } from "./check.js";

const then = "then";
const abc = { ...ab, c: string };
const needsB = { required: ["b"] };

/** Conditions. */
export const conditionChecks: readonly Check[] = [
  ...checks(
    "if-added",
    [
      { type: "object", properties: ab, [then]: needsB },
      { type: "object", properties: ab, if: having({ const: "x" }), [then]: needsB },
    ],
    {
      "request-body": "ERR wire",
      "request-property": "ERR wire",
      "response-body": "INFO none",
      "response-property": "INFO none",
    },
  ),
  ...checks(
    "if-removed",
    [
      { type: "object", properties: ab, if: having({ const: "x" }), [then]: needsB },
      { type: "object", properties: ab, [then]: needsB },
    ],
    {
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "ERR wire",
      "response-property": "ERR wire",
    },
  ),
  ...checks(
    "then-added",
    [
      { type: "object", properties: ab, if: having({ const: "x" }) },
      { type: "object", properties: ab, if: having({ const: "x" }), [then]: needsB },
    ],
    {
      "request-body": "ERR wire",
      "request-property": "ERR wire",
      "response-body": "INFO none",
      "response-property": "INFO none",
    },
  ),
  ...checks(
    "then-removed",
    [
      { type: "object", properties: ab, if: having({ const: "x" }), [then]: needsB },
      { type: "object", properties: ab, if: having({ const: "x" }) },
    ],
    {
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "ERR wire",
      "response-property": "ERR wire",
    },
  ),
  ...checks(
    "else-added",
    [
      { type: "object", properties: ab, if: having({ const: "x" }) },
      { type: "object", properties: ab, if: having({ const: "x" }), else: needsB },
    ],
    {
      "request-body": "ERR wire",
      "request-property": "ERR wire",
      "response-body": "INFO none",
      "response-property": "INFO none",
    },
  ),
  ...checks(
    "else-removed",
    [
      { type: "object", properties: ab, if: having({ const: "x" }), else: needsB },
      { type: "object", properties: ab, if: having({ const: "x" }) },
    ],
    {
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "ERR wire",
      "response-property": "ERR wire",
    },
  ),
  ...checks("dependent-required-added", [object(ab), object(ab, { dependentRequired: { a: ["b"] } })], {
    "request-body": "ERR wire",
    "request-property": "ERR wire",
    "response-body": "INFO none",
    "response-property": "INFO none",
  }),
  ...checks("dependent-required-removed", [object(ab, { dependentRequired: { a: ["b"] } }), object(ab)], {
    "request-body": "INFO none",
    "request-property": "INFO none",
    "response-body": "ERR wire",
    "response-property": "ERR wire",
  }),
  ...checks(
    "dependent-required-changed",
    [object(abc, { dependentRequired: { a: ["b"] } }), object(abc, { dependentRequired: { a: ["c"] } })],
    {
      "request-body": "ERR wire",
      "request-property": "ERR wire",
      "response-body": "ERR wire",
      "response-property": "ERR wire",
    },
  ),
  ...checks("dependent-schema-added", [object(ab), object(ab, { dependentSchemas: { a: needsB } })], {
    "request-body": "ERR wire",
    "request-property": "ERR wire",
    "response-body": "INFO none",
    "response-property": "INFO none",
  }),
  ...checks("dependent-schema-removed", [object(ab, { dependentSchemas: { a: needsB } }), object(ab)], {
    "request-body": "INFO none",
    "request-property": "INFO none",
    "response-body": "ERR wire",
    "response-property": "ERR wire",
  }),
];

import { string } from "../edits/object.js";
import { type Check, checks } from "./check.js";

const list = { type: "array", items: string };

/** Limits of texts and lists. */
export const lengthChecks: readonly Check[] = [
  ...checks("max-length-set", [string, { type: "string", maxLength: 5 }], {
    "request-parameter": "WARN wire",
    "request-body": "WARN wire",
    "request-property": "WARN wire",
  }),
  ...checks(
    "max-length-decreased",
    [
      { type: "string", maxLength: 5 },
      { type: "string", maxLength: 3 },
    ],
    {
      "request-parameter": "ERR wire",
      "request-body": "ERR wire",
      "request-property": "ERR wire",
      "request-read-only-property": "INFO none",
    },
  ),
  ...checks(
    "max-length-increased",
    [
      { type: "string", maxLength: 3 },
      { type: "string", maxLength: 5 },
    ],
    {
      "request-parameter": "INFO none",
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "ERR wire",
      "response-property": "ERR wire",
    },
  ),
  ...checks("max-length-unset", [{ type: "string", maxLength: 3 }, string], {
    "response-body": "ERR wire",
    "response-property": "ERR wire",
  }),
  ...checks(
    "min-length-increased",
    [
      { type: "string", minLength: 3 },
      { type: "string", minLength: 5 },
    ],
    {
      "request-parameter": "ERR wire",
      "request-body": "ERR wire",
      "request-property": "ERR wire",
    },
  ),
  ...checks(
    "min-length-decreased",
    [
      { type: "string", minLength: 5 },
      { type: "string", minLength: 3 },
    ],
    {
      "request-parameter": "INFO none",
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "ERR wire",
      "response-property": "ERR wire",
    },
  ),
  ...checks("min-items-set", [list, { type: "array", items: string, minItems: 3 }], {
    "request-parameter": "WARN wire",
    "request-body": "WARN wire",
    "request-property": "WARN wire",
  }),
  ...checks(
    "min-items-increased",
    [
      { type: "array", items: string, minItems: 3 },
      { type: "array", items: string, minItems: 5 },
    ],
    {
      "request-parameter": "ERR wire",
      "request-body": "ERR wire",
      "request-property": "ERR wire",
    },
  ),
  ...checks(
    "min-items-decreased",
    [
      { type: "array", items: string, minItems: 5 },
      { type: "array", items: string, minItems: 3 },
    ],
    {
      "request-parameter": "INFO none",
      "response-body": "ERR wire",
      "response-property": "ERR wire",
    },
  ),
  ...checks("min-items-unset", [{ type: "array", items: string, minItems: 3 }, list], {
    "response-body": "ERR wire",
    "response-property": "ERR wire",
  }),
  ...checks(
    "max-items-decreased",
    [
      { type: "array", items: string, maxItems: 5 },
      { type: "array", items: string, maxItems: 3 },
    ],
    {
      "request-parameter": "ERR wire",
    },
  ),
  ...checks(
    "max-items-increased",
    [
      { type: "array", items: string, maxItems: 3 },
      { type: "array", items: string, maxItems: 5 },
    ],
    {
      "request-parameter": "INFO none",
    },
  ),
  ...checks("pattern-added", [string, { type: "string", pattern: "^a" }], {
    "request-parameter": "ERR wire",
    "request-property": "ERR wire",
    "response-property": "INFO none",
  }),
  ...checks("pattern-removed", [{ type: "string", pattern: "^a" }, string], {
    "request-parameter": "INFO none",
    "request-property": "INFO none",
    "response-property": "INFO wire: texts come that the old pattern refuses",
  }),
  ...checks(
    "pattern-changed",
    [
      { type: "string", pattern: "^a" },
      { type: "string", pattern: "^b" },
    ],
    {
      "request-parameter": "WARN wire",
      "request-property": "WARN wire",
      "response-property": "INFO wire: texts come that the old pattern refuses",
    },
  ),
  ...checks(
    "pattern-generalized",
    [
      { type: "string", pattern: "^a" },
      { type: "string", pattern: ".*" },
    ],
    {
      "request-parameter": "INFO none",
      "request-property": "INFO none",
    },
  ),
];

import { number } from "../edits/object.js";
import { type Check, checks } from "./check.js";

/** Limits of numbers. */
export const limitChecks: readonly Check[] = [
  ...checks("max-set", [number, { type: "number", maximum: 5 }], {
    "request-parameter": "WARN wire",
    "request-body": "WARN wire",
    "request-property": "WARN wire",
  }),
  ...checks(
    "max-decreased",
    [
      { type: "number", maximum: 5 },
      { type: "number", maximum: 3 },
    ],
    {
      "request-parameter": "ERR wire",
      "request-body": "ERR wire",
      "request-property": "ERR wire",
      "request-read-only-property": "INFO none",
    },
  ),
  ...checks(
    "max-increased",
    [
      { type: "number", maximum: 3 },
      { type: "number", maximum: 5 },
    ],
    {
      "request-parameter": "INFO none",
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "ERR wire",
      "response-property": "ERR wire",
    },
  ),
  ...checks("exclusive-max-set", [number, { type: "number", exclusiveMaximum: 5 }], {
    "request-parameter": "WARN wire",
    "request-body": "WARN wire",
    "request-property": "WARN wire",
  }),
  ...checks(
    "exclusive-max-decreased",
    [
      { type: "number", exclusiveMaximum: 5 },
      { type: "number", exclusiveMaximum: 3 },
    ],
    {
      "request-parameter": "ERR wire",
      "request-body": "ERR wire",
      "request-property": "ERR wire",
      "request-read-only-property": "INFO none",
    },
  ),
  ...checks(
    "exclusive-max-increased",
    [
      { type: "number", exclusiveMaximum: 3 },
      { type: "number", exclusiveMaximum: 5 },
    ],
    {
      "request-parameter": "INFO none",
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "ERR wire",
      "response-property": "ERR wire",
    },
  ),
  ...checks("min-set", [number, { type: "number", minimum: 3 }], {
    "request-parameter": "WARN wire",
    "request-body": "WARN wire",
    "request-property": "WARN wire",
  }),
  ...checks(
    "min-increased",
    [
      { type: "number", minimum: 3 },
      { type: "number", minimum: 5 },
    ],
    {
      "request-parameter": "ERR wire",
      "request-body": "ERR wire",
      "request-property": "ERR wire",
      "request-read-only-property": "INFO none",
    },
  ),
  ...checks(
    "min-decreased",
    [
      { type: "number", minimum: 5 },
      { type: "number", minimum: 3 },
    ],
    {
      "request-parameter": "INFO none",
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "ERR wire",
      "response-property": "ERR wire",
    },
  ),
  ...checks("exclusive-min-set", [number, { type: "number", exclusiveMinimum: 3 }], {
    "request-parameter": "WARN wire",
    "request-body": "WARN wire",
    "request-property": "WARN wire",
  }),
  ...checks(
    "exclusive-min-increased",
    [
      { type: "number", exclusiveMinimum: 3 },
      { type: "number", exclusiveMinimum: 5 },
    ],
    {
      "request-parameter": "ERR wire",
      "request-body": "ERR wire",
      "request-property": "ERR wire",
      "request-read-only-property": "INFO none",
    },
  ),
  ...checks(
    "exclusive-min-decreased",
    [
      { type: "number", exclusiveMinimum: 5 },
      { type: "number", exclusiveMinimum: 3 },
    ],
    {
      "request-parameter": "INFO none",
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "ERR wire",
      "response-property": "ERR wire",
    },
  ),
];

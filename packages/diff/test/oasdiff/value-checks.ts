import { string } from "../edits/object.js";
import { type Check, checks } from "./check.js";

/** Values. */
export const valueChecks: readonly Check[] = [
  ...checks(
    "enum-value-added",
    [
      { type: "string", enum: ["x"] },
      { type: "string", enum: ["x", "y"] },
    ],
    {
      "request-parameter": "INFO none",
      "request-parameter-property": "INFO none",
      "request-property": "INFO none",
      "response-property": "WARN both",
      "response-write-only-property": "INFO none",
    },
  ),
  ...checks(
    "enum-value-removed",
    [
      { type: "string", enum: ["x", "y"] },
      { type: "string", enum: ["x"] },
    ],
    {
      "request-parameter": "ERR both",
      "request-parameter-property": "ERR both",
      "request-body": "ERR both",
      "request-property": "ERR both",
      "request-read-only-property": "INFO none",
      "response-property": "INFO none",
      "response-mediatype": "INFO none",
    },
  ),
  ...checks("became-enum", [string, { type: "string", enum: ["x", "y"] }], {
    "request-parameter": "ERR both",
    "request-body": "ERR both",
    "request-property": "ERR both",
    "request-header-property": "ERR both",
  }),
  ...checks("const-added", [{}, { const: "x" }], {
    "request-body": "ERR both",
    "request-property": "ERR both",
    "response-body": "INFO none",
    "response-property": "INFO none",
  }),
  ...checks("const-removed", [{ const: "x" }, {}], {
    "request-body": "INFO none",
    "request-property": "INFO none",
    "response-body": "ERR both",
    "response-property": "ERR both",
  }),
  ...checks("const-changed", [{ const: "x" }, { const: "y" }], {
    "request-body": "ERR both",
    "request-property": "ERR both",
    "response-body": "ERR both",
    "response-property": "ERR both",
  }),
  ...checks("default-value-added", [string, { type: "string", default: "x" }], {
    "request-parameter": "ERR none: clients send the same, and the server refuses none of it",
    "request-body": "INFO none",
    "request-property": "INFO none",
    "response-body": "INFO none",
    "response-property": "INFO none",
  }),
  ...checks("default-value-removed", [{ type: "string", default: "x" }, string], {
    "request-parameter": "ERR none: clients send the same, and the server refuses none of it",
    "request-body": "INFO none",
    "request-property": "INFO none",
    "response-body": "INFO none",
    "response-property": "INFO none",
  }),
  ...checks(
    "default-value-changed",
    [
      { type: "string", default: "x" },
      { type: "string", default: "y" },
    ],
    {
      "request-parameter": "ERR none: clients send the same, and the server refuses none of it",
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "INFO none",
      "response-property": "INFO none",
    },
  ),
  ...checks(
    "x-extensible-enum-value-removed",
    [
      { type: "string", "x-extensible-enum": ["x", "y"] },
      { type: "string", "x-extensible-enum": ["x"] },
    ],
    {
      "request-parameter": "ERR none: an extension, whose values the schema does not limit",
      "request-property": "ERR none: an extension, whose values the schema does not limit",
    },
  ),
];

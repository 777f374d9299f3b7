import { a, integer, object, string } from "../edits/object.js";
import { type Check, checks } from "./check.js";

const list = { type: "array", items: string };

/** Keywords that hold schemas. */
export const keywordChecks: readonly Check[] = [
  ...checks(
    "prefix-items-added",
    [
      { type: "array", prefixItems: [string] },
      { type: "array", prefixItems: [string, string] },
    ],
    {
      "request-body": "INFO both: anything was allowed at the new position",
      "request-property": "INFO both: anything was allowed at the new position",
      "response-body": "ERR types",
      "response-property": "ERR types",
    },
  ),
  ...checks(
    "prefix-items-removed",
    [
      { type: "array", prefixItems: [string, string] },
      { type: "array", prefixItems: [string] },
    ],
    {
      "request-body": "ERR types",
      "request-property": "ERR types",
      "response-body": "INFO both: anything may come at the position, and a tuple has one length",
      "response-property": "INFO both: anything may come at the position, and a tuple has one length",
    },
  ),
  ...checks("contains-added", [list, { type: "array", items: string, contains: { const: "x" } }], {
    "request-body": "ERR wire",
    "request-property": "ERR wire",
    "response-body": "INFO none",
    "response-property": "INFO none",
  }),
  ...checks("contains-removed", [{ type: "array", items: string, contains: { const: "x" } }, list], {
    "request-body": "INFO none",
    "request-property": "INFO none",
    "response-body": "ERR wire",
    "response-property": "ERR wire",
  }),
  ...checks(
    "min-contains-increased",
    [
      { type: "array", items: string, contains: { const: "x" }, minContains: 2 },
      { type: "array", items: string, contains: { const: "x" }, minContains: 3 },
    ],
    {
      "request-body": "ERR wire",
      "request-property": "ERR wire",
      "response-body": "INFO none",
      "response-property": "INFO none",
    },
  ),
  ...checks(
    "min-contains-decreased",
    [
      { type: "array", items: string, contains: { const: "x" }, minContains: 3 },
      { type: "array", items: string, contains: { const: "x" }, minContains: 2 },
    ],
    {
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "ERR wire",
      "response-property": "ERR wire",
    },
  ),
  ...checks(
    "max-contains-increased",
    [
      { type: "array", items: string, contains: { const: "x" }, maxContains: 2 },
      { type: "array", items: string, contains: { const: "x" }, maxContains: 3 },
    ],
    {
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "ERR wire",
      "response-property": "ERR wire",
    },
  ),
  ...checks(
    "max-contains-decreased",
    [
      { type: "array", items: string, contains: { const: "x" }, maxContains: 3 },
      { type: "array", items: string, contains: { const: "x" }, maxContains: 2 },
    ],
    {
      "request-body": "ERR wire",
      "request-property": "ERR wire",
      "response-body": "INFO none",
      "response-property": "INFO none",
    },
  ),
  ...checks("pattern-property-added", [object(a), object(a, { patternProperties: { "^x": integer } })], {
    "request-body": "ERR wire",
    "request-property": "ERR wire",
    "response-body": "INFO none",
    "response-property": "INFO none",
  }),
  ...checks("pattern-property-removed", [object(a, { patternProperties: { "^x": integer } }), object(a)], {
    "request-body": "INFO types: types have keys of any name with patternProperties alone",
    "request-property": "INFO types: types have keys of any name with patternProperties alone",
    "response-body": "ERR both",
    "response-property": "ERR both",
  }),
  ...checks("property-names-added", [object(a), object(a, { propertyNames: { maxLength: 3 } })], {
    "request-body": "ERR wire",
    "request-property": "ERR wire",
    "response-body": "INFO none",
    "response-property": "INFO none",
  }),
  ...checks("property-names-removed", [object(a, { propertyNames: { maxLength: 3 } }), object(a)], {
    "request-body": "INFO none",
    "request-property": "INFO none",
    "response-body": "ERR wire",
    "response-property": "ERR wire",
  }),
  ...checks(
    "unevaluated-items-added",
    [
      { type: "array", prefixItems: [string] },
      { type: "array", prefixItems: [string], unevaluatedItems: false },
    ],
    {
      "request-body": "ERR wire",
      "request-property": "ERR wire",
      "response-body": "INFO none",
      "response-property": "INFO none",
    },
  ),
  ...checks(
    "unevaluated-items-removed",
    [
      { type: "array", prefixItems: [string], unevaluatedItems: false },
      { type: "array", prefixItems: [string] },
    ],
    {
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "ERR wire",
      "response-property": "ERR wire",
    },
  ),
  ...checks("unevaluated-properties-added", [object(a), object(a, { unevaluatedProperties: false })], {
    "request-body": "ERR wire",
    "request-property": "ERR wire",
    "response-body": "INFO none",
    "response-property": "INFO none",
  }),
  ...checks("unevaluated-properties-removed", [object(a, { unevaluatedProperties: false }), object(a)], {
    "request-body": "INFO none",
    "request-property": "INFO none",
    "response-body": "ERR wire",
    "response-property": "ERR wire",
  }),
  ...checks(
    "content-schema-added",
    [
      { type: "string", contentMediaType: "application/json" },
      { type: "string", contentMediaType: "application/json", contentSchema: object(a) },
    ],
    {
      "request-body": "ERR wire",
      "request-property": "ERR wire",
      "response-body": "INFO none",
      "response-property": "INFO none",
    },
  ),
  ...checks(
    "content-schema-removed",
    [
      { type: "string", contentMediaType: "application/json", contentSchema: object(a) },
      { type: "string", contentMediaType: "application/json" },
    ],
    {
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "ERR wire",
      "response-property": "ERR wire",
    },
  ),
  ...checks(
    "content-media-type-changed",
    [
      { type: "string", contentMediaType: "application/json" },
      { type: "string", contentMediaType: "application/xml" },
    ],
    {
      "request-body": "ERR wire",
      "request-property": "ERR wire",
      "response-body": "ERR wire",
      "response-property": "ERR wire",
    },
  ),
  ...checks(
    "content-encoding-changed",
    [
      { type: "string", contentEncoding: "base64" },
      { type: "string", contentEncoding: "base32" },
    ],
    {
      "request-body": "ERR wire",
      "request-property": "ERR wire",
      "response-body": "ERR wire",
      "response-property": "ERR wire",
    },
  ),
];

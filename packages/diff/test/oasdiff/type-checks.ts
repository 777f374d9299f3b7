import { boolean, integer, number, string } from "../edits/object.js";
import { describe, having, takes } from "../verdicts/edit.js";
import { type Check, check, checks } from "./check.js";
import { answers, header } from "./paths.js";

const urlencoded = "application/x-www-form-urlencoded";

/** Types. */
export const typeChecks: readonly Check[] = [
  ...checks("became-nullable", [string, { type: ["string", "null"] }], {
    "request-parameter": "INFO none",
    "request-parameter-property": "INFO none",
    "request-body": "INFO none",
    "request-property": "INFO none",
    "response-body": "ERR both",
    "response-property": "ERR both",
    "response-header": "ERR wire",
  }),
  ...checks("became-not-nullable", [{ type: ["string", "null"] }, string], {
    "request-parameter": "ERR both",
    "request-parameter-property": "ERR both",
    "request-body": "ERR both",
    "request-property": "ERR both",
    "response-body": "INFO none",
    "response-property": "INFO none",
    "response-header": "INFO none",
  }),
  ...checks("type-changed", [string, integer], {
    "request-parameter": "ERR both",
    "request-parameter-property": "WARN both",
    "request-body": "ERR both",
    "request-property": "ERR both",
    "response-body": "ERR both",
    "response-property": "ERR both",
  }),
  ...checks("type-changed", [integer, boolean], {
    "response-header": "ERR wire",
  }),
  ...checks("type-generalized", [integer, number], {
    "request-parameter": "INFO none",
    "request-parameter-property": "INFO none",
    "request-body": "INFO none",
    "request-property": "INFO none",
    "response-body": "ERR wire",
    "response-property": "ERR wire",
    "response-header": "ERR wire",
  }),
  ...checks("type-specialized", [number, integer], {
    "request-parameter-property": "ERR wire",
    "response-body": "INFO none",
    "response-property": "INFO none",
    "response-header": "INFO none",
  }),
  ...checks(
    "list-of-types-widened",
    [{ type: ["string", "integer"] }, { type: ["string", "integer", "boolean"] }],
    {
      "request-parameter": "INFO none",
      "request-parameter-property": "INFO none",
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "ERR both",
      "response-property": "ERR both",
    },
  ),
  ...checks(
    "list-of-types-narrowed",
    [{ type: ["string", "integer", "boolean"] }, { type: ["string", "integer"] }],
    {
      "request-parameter": "ERR types",
      "request-parameter-property": "ERR both",
      "request-body": "ERR both",
      "request-property": "ERR both",
      "response-body": "INFO none",
      "response-property": "INFO none",
    },
  ),
  check(
    "request-body-type-compatible",
    [describe(takes(integer, undefined, "text/plain")), describe(takes(string, undefined, "text/plain"))],
    "INFO types: the text on the wire is the same; a number is no string in code",
  ),
  check(
    "request-property-type-compatible",
    [
      describe(takes(having(integer), undefined, urlencoded)),
      describe(takes(having(string), undefined, urlencoded)),
    ],
    "INFO types: the text on the wire is the same; a number is no string in code",
  ),
  check(
    "response-body-type-compatible",
    [answers(200, { "text/plain": { schema: string } }), answers(200, { "text/plain": { schema: integer } })],
    "INFO none",
  ),
  check(
    "response-property-type-compatible",
    [
      answers(200, { "application/xml": { schema: having(string) } }),
      answers(200, { "application/xml": { schema: having(integer) } }),
    ],
    "INFO wire: XML is compared as JSON is, since clients read its texts by their types",
  ),
  check(
    "response-header-type-compatible",
    [header({ required: true, schema: string }), header({ required: true, schema: integer })],
    "INFO none",
  ),
];

import { a, ab, object, string } from "../edits/object.js";
import { describe, gives, having, takes } from "../verdicts/edit.js";
import { type Check, check, checks } from "./check.js";

const writeOnly = { type: "string", writeOnly: true };
const withDefault = { type: "string", default: "x" };

/** Properties. */
export const propertyChecks: readonly Check[] = [
  ...checks("became-read-only", [string, { type: "string", readOnly: true }], {
    "request-optional-property":
      "INFO types: code that sends the property does not compile; the server overlooks it",
    "request-required-property":
      "INFO types: code that sends the property does not compile; the server overlooks it",
    "response-optional-property": "INFO none",
    "response-required-property": "INFO none",
  }),
  ...checks("became-not-read-only", [{ type: "string", readOnly: true }, string], {
    "request-optional-property": "INFO none",
    "request-required-property": "INFO both: clients did not send the property, which is now asked for",
    "response-optional-property": "INFO none",
    "response-required-property": "INFO none",
  }),
  ...checks("became-write-only", [string, { type: "string", writeOnly: true }], {
    "request-optional-property": "INFO none",
    "request-required-property": "INFO none",
    "response-optional-property":
      "INFO types: the wire was free to lack the property; code that reads it does not compile",
    "response-required-property": "INFO both: clients were promised the property, which no longer comes",
  }),
  ...checks("became-not-write-only", [{ type: "string", writeOnly: true }, string], {
    "request-optional-property": "INFO none",
    "request-required-property": "INFO none",
    "response-optional-property": "INFO none",
    "response-required-property": "WARN none: a client overlooks a property that it does not know",
  }),
  check("request-property-removed", [describe(takes(object(ab))), describe(takes(object(a)))], "WARN types"),
  check(
    "new-required-request-property",
    [describe(takes(object(a))), describe(takes(object(ab, { required: ["b"] })))],
    "ERR both",
  ),
  check(
    "new-required-request-property-with-default",
    [
      describe(takes(object(a))),
      describe(takes(object({ ...a, b: { type: "string", default: "x" } }, { required: ["b"] }))),
    ],
    "ERR both",
  ),
  check(
    "new-optional-request-property",
    [describe(takes(object(a))), describe(takes(object(ab)))],
    "INFO none",
  ),
  check(
    "request-property-became-required",
    [describe(takes(having(string))), describe(takes(having(string, true)))],
    "ERR both",
  ),
  check(
    "request-property-became-required-with-default",
    [describe(takes(having(withDefault))), describe(takes(having(withDefault, true)))],
    "ERR both",
  ),
  check(
    "request-property-became-optional",
    [describe(takes(having(string, true))), describe(takes(having(string)))],
    "INFO none",
  ),
  check(
    "response-optional-property-removed",
    [describe(gives(object(ab))), describe(gives(object(a)))],
    "WARN types",
  ),
  check(
    "response-optional-write-only-property-removed",
    [describe(gives(object({ ...a, b: writeOnly }))), describe(gives(object(a)))],
    "INFO none",
  ),
  check(
    "response-optional-property-added",
    [describe(gives(object(a))), describe(gives(object(ab)))],
    "INFO none",
  ),
  check(
    "response-optional-write-only-property-added",
    [describe(gives(object(a))), describe(gives(object({ ...a, b: writeOnly })))],
    "INFO none",
  ),
  check(
    "response-property-became-optional",
    [describe(gives(having(string, true))), describe(gives(having(string)))],
    "ERR both",
  ),
  check(
    "response-write-only-property-became-optional",
    [describe(gives(having(writeOnly, true))), describe(gives(having(writeOnly)))],
    "INFO none",
  ),
  check(
    "response-property-became-required",
    [describe(gives(having(string))), describe(gives(having(string, true)))],
    "INFO none",
  ),
  check(
    "response-write-only-property-became-required",
    [describe(gives(having(writeOnly))), describe(gives(having(writeOnly, true)))],
    "INFO none",
  ),
  check(
    "response-required-property-removed",
    [describe(gives(object(ab, { required: ["b"] }))), describe(gives(object(a)))],
    "ERR both",
  ),
  check(
    "response-required-write-only-property-removed",
    [describe(gives(object({ ...a, b: writeOnly }, { required: ["b"] }))), describe(gives(object(a)))],
    "INFO none",
  ),
  check(
    "response-required-property-added",
    [describe(gives(object(a))), describe(gives(object(ab, { required: ["b"] })))],
    "INFO none",
  ),
  check(
    "response-required-write-only-property-added",
    [describe(gives(object(a))), describe(gives(object({ ...a, b: writeOnly }, { required: ["b"] })))],
    "INFO none",
  ),
];

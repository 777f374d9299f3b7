import { a, ab, object, string } from "../edits/object.js";
import { having } from "../verdicts/edit.js";
import { type Check, check } from "./check.js";
import { atPath, inHeader, later, parameters, past, path, query } from "./paths.js";

/** Parameters. */
export const parameterChecks: readonly Check[] = [
  check("new-required-request-parameter", [parameters(), parameters(query({ required: true }))], "ERR both"),
  check("new-optional-request-parameter", [parameters(), parameters(query({}))], "INFO none"),
  check(
    "new-required-request-default-parameter-to-existing-path",
    [atPath(), atPath(query({ required: true }))],
    "ERR both",
  ),
  check(
    "new-optional-request-default-parameter-to-existing-path",
    [atPath(), atPath(query({}))],
    "INFO none",
  ),
  check(
    "new-request-path-parameter",
    [path("/things/{id}", "id"), path("/things/{id}/{part}", "id", "part")],
    "ERR both",
  ),
  check(
    "new-required-request-header-property",
    [parameters(inHeader(object(a))), parameters(inHeader(object(ab, { required: ["b"] })))],
    "ERR both",
  ),
  check(
    "request-header-property-became-required",
    [parameters(inHeader(having(string))), parameters(inHeader(having(string, true)))],
    "ERR both",
  ),
  check(
    "request-parameter-became-required",
    [parameters(query({})), parameters(query({ required: true }))],
    "ERR both",
  ),
  check(
    "request-parameter-became-optional",
    [parameters(query({ required: true })), parameters(query({}))],
    "INFO none",
  ),
  check("request-parameter-removed", [parameters(query({})), parameters()], "WARN types"),
  check(
    "request-parameter-removed-with-deprecation",
    [parameters(query({ deprecated: true })), parameters()],
    "INFO types: code that sends the parameter does not compile; announced or not",
  ),
  check(
    "request-parameter-sunset-parse",
    [parameters(query({ deprecated: true, "x-sunset": "soon" })), parameters()],
    "ERR types",
  ),
  check(
    "request-parameter-removed-before-sunset",
    [parameters(query({ deprecated: true, "x-sunset": later })), parameters()],
    "ERR types",
  ),
  check(
    "request-parameter-deprecated",
    [parameters(query({})), parameters(query({ deprecated: true }))],
    "INFO none",
  ),
  check(
    "request-parameter-reactivated",
    [parameters(query({ deprecated: true })), parameters(query({}))],
    "INFO none",
  ),
  check(
    "request-parameter-deprecated-sunset-missing",
    [parameters(query({})), parameters(query({ deprecated: true }))],
    "ERR none: a promise about time, which no client or server checks",
  ),
  check(
    "request-parameter-sunset-date-too-small",
    [parameters(query({})), parameters(query({ deprecated: true, "x-sunset": past }))],
    "ERR none: a promise about time, which no client or server checks",
  ),
  check(
    "request-parameter-sunset-deleted",
    [parameters(query({ deprecated: true, "x-sunset": later })), parameters(query({ deprecated: true }))],
    "ERR none: a promise about time, which no client or server checks",
  ),
  check(
    "request-parameter-sunset-date-changed-too-small",
    [
      parameters(query({ deprecated: true, "x-sunset": later })),
      parameters(query({ deprecated: true, "x-sunset": past })),
    ],
    "ERR none: a promise about time, which no client or server checks",
  ),
];

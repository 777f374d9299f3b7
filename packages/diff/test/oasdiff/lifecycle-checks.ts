import { a, ab, object, string } from "../edits/object.js";
import { describe } from "../verdicts/edit.js";
import { type Check, check, checks } from "./check.js";
import { done, later, past, paths, version } from "./paths.js";

/** Deprecation, sunset, stability and versions. */
export const lifecycleChecks: readonly Check[] = [
  ...checks("deprecated", [string, { type: "string", deprecated: true }], {
    "request-property": "INFO none",
    "response-property": "INFO none",
  }),
  ...checks("deprecated-with-sunset", [string, { type: "string", deprecated: true, "x-sunset": later }], {
    "request-property": "INFO none",
    "response-property": "INFO none",
  }),
  ...checks("deprecated-sunset-missing", [string, { type: "string", deprecated: true }], {
    "request-property": "ERR none: a promise about time, which no client or server checks",
    "response-property": "ERR none: a promise about time, which no client or server checks",
  }),
  ...checks("deprecated-sunset-invalid", [string, { type: "string", deprecated: true, "x-sunset": "soon" }], {
    "request-property": "ERR none: a promise about time, which no client or server checks",
    "response-property": "ERR none: a promise about time, which no client or server checks",
  }),
  ...checks("sunset-date-too-small", [string, { type: "string", deprecated: true, "x-sunset": past }], {
    "request-property": "ERR none: a promise about time, which no client or server checks",
    "response-property": "ERR none: a promise about time, which no client or server checks",
  }),
  ...checks("reactivated", [{ type: "string", deprecated: true }, string], {
    "request-property": "INFO none",
    "response-property": "INFO none",
  }),
  ...checks(
    "stability-decreased",
    [
      { type: "string", "x-stability-level": "stable" },
      { type: "string", "x-stability-level": "beta" },
    ],
    {
      "request-property": "ERR none: an extension that no client or server reads",
      "response-property": "ERR none: an extension that no client or server reads",
    },
  ),
  ...checks(
    "stability-increased",
    [
      { type: "string", "x-stability-level": "beta" },
      { type: "string", "x-stability-level": "stable" },
    ],
    {
      "request-property": "INFO none",
      "response-property": "INFO none",
    },
  ),
  check(
    "api-stability-decreased",
    [describe({ "x-stability-level": "stable" }), describe({ "x-stability-level": "beta" })],
    "ERR none: an extension that no client or server reads",
  ),
  check(
    "api-stability-increased",
    [describe({ "x-stability-level": "beta" }), describe({ "x-stability-level": "stable" })],
    "INFO none",
  ),
  check(
    "api-invalid-stability-level",
    [describe({}), describe({ "x-stability-level": "firm" })],
    "ERR none: an extension that no client or server reads",
  ),
  check("endpoint-deprecated", [describe({}), describe({ deprecated: true })], "INFO none"),
  check(
    "endpoint-deprecated-with-sunset",
    [describe({}), describe({ deprecated: true, "x-sunset": later })],
    "INFO none",
  ),
  check("endpoint-reactivated", [describe({ deprecated: true }), describe({})], "INFO none"),
  check(
    "api-deprecated-sunset-parse",
    [describe({}), describe({ deprecated: true, "x-sunset": "soon" })],
    "ERR none: a promise about time, which no client or server checks",
  ),
  check(
    "api-deprecated-sunset-missing",
    [describe({}), describe({ deprecated: true })],
    "ERR none: a promise about time, which no client or server checks",
  ),
  check(
    "api-sunset-date-too-small",
    [describe({}), describe({ deprecated: true, "x-sunset": past })],
    "ERR none: a promise about time, which no client or server checks",
  ),
  check(
    "sunset-deleted",
    [describe({ deprecated: true, "x-sunset": later }), describe({ deprecated: true })],
    "ERR none: a promise about time, which no client or server checks",
  ),
  check(
    "api-sunset-date-changed-too-small",
    [describe({ deprecated: true, "x-sunset": later }), describe({ deprecated: true, "x-sunset": past })],
    "ERR none: a promise about time, which no client or server checks",
  ),
  check(
    "api-path-removed-without-deprecation",
    [paths({ "/more": { get: { ...done } } }), paths({})],
    "ERR both",
  ),
  check(
    "api-path-removed-with-deprecation",
    [paths({ "/more": { get: { ...done, deprecated: true, "x-sunset": past } } }), paths({})],
    "INFO both: announced or not, clients that call it break",
  ),
  check(
    "api-path-sunset-parse",
    [paths({ "/more": { get: { ...done, deprecated: true, "x-sunset": "soon" } } }), paths({})],
    "ERR both",
  ),
  check(
    "api-path-removed-before-sunset",
    [paths({ "/more": { get: { ...done, deprecated: true, "x-sunset": later } } }), paths({})],
    "ERR both",
  ),
  check(
    "api-removed-without-deprecation",
    [paths({ "/more": { get: { ...done }, put: done } }), paths({ "/more": { put: done } })],
    "ERR both",
  ),
  check(
    "api-removed-with-deprecation",
    [
      paths({ "/more": { get: { ...done, deprecated: true, "x-sunset": past }, put: done } }),
      paths({ "/more": { put: done } }),
    ],
    "INFO both: announced or not, clients that call it break",
  ),
  check(
    "api-removed-before-sunset",
    [
      paths({ "/more": { get: { ...done, deprecated: true, "x-sunset": later }, put: done } }),
      paths({ "/more": { put: done } }),
    ],
    "ERR both",
  ),
  check(
    "api-version-not-bumped",
    [version("1.0.0", object(ab, { required: ["b"] })), version("1.0.0", object(a))],
    "INFO both: the change itself breaks; its own check there says so, too",
  ),
  check(
    "api-version-decreased",
    [version("1.0.0", object(ab, { required: ["b"] })), version("0.9.0", object(a))],
    "INFO both: the change itself breaks; its own check there says so, too",
  ),
  check(
    "api-major-version-not-bumped",
    [version("1.0.0", object(ab, { required: ["b"] })), version("1.1.0", object(a))],
    "INFO both: the change itself breaks; its own check there says so, too",
  ),
];

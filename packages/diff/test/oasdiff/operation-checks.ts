import { a, object, string } from "../edits/object.js";
import { describe, gives, takes } from "../verdicts/edit.js";
import { type Check, check } from "./check.js";
import { answers, done, header, paths, schemas, statuses } from "./paths.js";

const optionalBody = { requestBody: { content: { "application/json": { schema: object(a) } } } };
const twoBodies = {
  requestBody: {
    required: true,
    content: { "application/json": { schema: object(a) }, "application/xml": { schema: object(a) } },
  },
};

/** Operations, bodies and answers. */
export const operationChecks: readonly Check[] = [
  check("endpoint-added", [paths({}), paths({ "/more": { get: done } })], "INFO none"),
  check(
    "webhook-added",
    [paths({}, { other: { post: done } }), paths({}, { other: { post: done }, more: { post: done } })],
    "INFO none",
  ),
  check(
    "webhook-removed",
    [paths({}, { other: { post: done }, more: { post: done } }), paths({}, { other: { post: done } })],
    "ERR both",
  ),
  check(
    "api-operation-id-removed",
    [describe({ operationId: "make" }), describe({})],
    "INFO types: code may name the operation by its operationId",
  ),
  check("api-operation-id-added", [describe({}), describe({ operationId: "make" })], "INFO none"),
  check("api-tag-removed", [describe({ tags: ["a"] }), describe({})], "INFO none"),
  check("api-tag-added", [describe({}), describe({ tags: ["a"] })], "INFO none"),
  check(
    "api-schema-removed",
    [describe({}, schemas({ A: string, B: string })), describe({}, schemas({ B: string }))],
    "INFO types: code may name the component",
  ),
  check("request-body-added-required", [describe({}), describe(takes(object(a)))], "ERR both"),
  check("request-body-added-optional", [describe({}), describe(optionalBody)], "INFO none"),
  check("request-body-removed", [describe(takes(object(a))), describe({})], "ERR types"),
  check("request-body-became-optional", [describe(takes(object(a))), describe(optionalBody)], "INFO none"),
  check("request-body-became-required", [describe(optionalBody), describe(takes(object(a)))], "ERR both"),
  check("request-body-media-type-added", [describe(takes(object(a))), describe(twoBodies)], "INFO none"),
  check("request-body-media-type-removed", [describe(twoBodies), describe(takes(object(a)))], "ERR both"),
  check(
    "request-body-media-type-schema-added",
    [describe(takes(undefined)), describe(takes(object(a)))],
    "ERR both",
  ),
  check(
    "request-body-media-type-schema-removed",
    [describe(takes(object(a))), describe(takes(undefined))],
    "INFO types: without a schema the body is bytes, and an object does not compile",
  ),
  check(
    "response-body-media-type-schema-added",
    [describe(gives(undefined)), describe(gives(object(a)))],
    "INFO none",
  ),
  check(
    "response-body-media-type-schema-removed",
    [describe(gives(object(a))), describe(gives(undefined))],
    "WARN both",
  ),
  check(
    "response-media-type-removed",
    [
      answers(200, { "application/json": { schema: object(a) }, "application/xml": { schema: object(a) } }),
      answers(200, { "application/json": { schema: object(a) } }),
    ],
    "ERR both",
  ),
  check(
    "response-media-type-added",
    [
      answers(200, { "application/json": { schema: object(a) } }),
      answers(200, { "application/json": { schema: object(a) }, "application/xml": { schema: object(a) } }),
    ],
    "INFO types: data may be of the new media type, too, so that code does not compile",
  ),
  check(
    "response-media-type-name-changed",
    [
      answers(200, { "application/json; version=1": { schema: object(a) } }),
      answers(200, { "application/json; version=2": { schema: object(a) } }),
    ],
    "INFO both: Accept of a deployed client names the old media type alone",
  ),
  check(
    "response-media-type-name-generalized",
    [
      answers(200, { "application/vnd.a+json": { schema: object(a) } }),
      answers(200, { "application/json": { schema: object(a) } }),
    ],
    "ERR both",
  ),
  check(
    "response-media-type-name-specialized",
    [
      answers(200, { "application/json": { schema: object(a) } }),
      answers(200, { "application/vnd.a+json": { schema: object(a) } }),
    ],
    "INFO both: Accept of a deployed client names the old media type alone",
  ),
  check(
    "response-success-status-removed",
    [statuses(200, 201), statuses(200)],
    "ERR none: the other success stays, and clients know it",
  ),
  check("response-success-status-added", [statuses(200), statuses(200, 201)], "INFO none"),
  check(
    "response-non-success-status-removed",
    [statuses(200, 404), statuses(200)],
    "INFO types: the type of the error is another",
  ),
  check(
    "response-non-success-status-added",
    [statuses(200), statuses(200, 404)],
    "INFO types: the type of the error is another",
  ),
  check("response-header-added", [header(undefined), header({ schema: string })], "INFO none"),
  check(
    "required-response-header-removed",
    [header({ required: true, schema: string }), header(undefined)],
    "ERR wire",
  ),
  check(
    "optional-response-header-removed",
    [header({ schema: string }), header(undefined)],
    "WARN none: nobody was promised the header",
  ),
  check(
    "response-header-became-optional",
    [header({ required: true, schema: string }), header({ schema: string })],
    "ERR wire",
  ),
];

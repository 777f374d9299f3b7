import { a, cat, dog, object, string } from "../edits/object.js";
import { type Check, checks } from "./check.js";

const bRequired = object({ b: string }, { required: ["b"] });

/** allOf, anyOf, oneOf. */
export const choiceChecks: readonly Check[] = [
  ...checks("all-of-added", [{ allOf: [object(a)] }, { allOf: [object(a), bRequired] }], {
    "request-body": "ERR both",
    "request-property": "ERR both",
    "response-body": "INFO none",
    "response-property": "INFO none",
  }),
  ...checks("all-of-removed", [{ allOf: [object(a), bRequired] }, { allOf: [object(a)] }], {
    "request-body": "WARN types",
    "request-property": "WARN types",
    "response-body": "INFO both: the member promised a property",
    "response-property": "INFO both: the member promised a property",
  }),
  ...checks(
    "all-of-added-annotation-only",
    [{ allOf: [object(a)] }, { allOf: [object(a), { title: "A" }] }],
    {
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "INFO none",
      "response-property": "INFO none",
    },
  ),
  ...checks(
    "all-of-removed-annotation-only",
    [{ allOf: [object(a), { title: "A" }] }, { allOf: [object(a)] }],
    {
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "INFO none",
      "response-property": "INFO none",
    },
  ),
  ...checks("any-of-added", [{ anyOf: [cat] }, { anyOf: [cat, dog] }], {
    "request-body": "INFO none",
    "request-property": "INFO none",
    "response-body": "INFO both: values come that no alternative of the client fits, as with oneOf",
    "response-property": "INFO both: values come that no alternative of the client fits, as with oneOf",
  }),
  ...checks("any-of-removed", [{ anyOf: [cat, dog] }, { anyOf: [cat] }], {
    "request-body": "ERR both",
    "request-property": "ERR both",
    "response-body": "INFO none",
    "response-property": "INFO none",
  }),
  ...checks("one-of-added", [{ oneOf: [cat] }, { oneOf: [cat, dog] }], {
    "request-body": "INFO none",
    "request-property": "INFO none",
    "response-body": "ERR both",
    "response-property": "ERR both",
  }),
  ...checks("one-of-removed", [{ oneOf: [cat, dog] }, { oneOf: [cat] }], {
    "request-body": "ERR both",
    "request-property": "ERR both",
    "response-body": "INFO none",
    "response-property": "INFO none",
  }),
  ...checks("wrapped-in-one-of", [cat, { oneOf: [dog, object({ kind: { const: "fish" } })] }], {
    "request-body": "ERR both",
    "response-body": "ERR both",
  }),
];

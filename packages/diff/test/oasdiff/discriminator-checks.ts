import { cat, dog } from "../edits/object.js";
import { type Check, checks } from "./check.js";

/** Discriminators. */
export const discriminatorChecks: readonly Check[] = [
  ...checks(
    "discriminator-added",
    [{ oneOf: [cat, dog] }, { oneOf: [cat, dog], discriminator: { propertyName: "kind" } }],
    {
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "INFO none",
      "response-property": "INFO none",
    },
  ),
  ...checks(
    "discriminator-removed",
    [{ oneOf: [cat, dog], discriminator: { propertyName: "kind" } }, { oneOf: [cat, dog] }],
    {
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "INFO none",
      "response-property": "INFO none",
    },
  ),
  ...checks(
    "discriminator-property-name-changed",
    [
      { oneOf: [cat, dog], discriminator: { propertyName: "kind" } },
      { oneOf: [cat, dog], discriminator: { propertyName: "type" } },
    ],
    {
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "INFO none",
      "response-property": "INFO none",
    },
  ),
  ...checks(
    "discriminator-mapping-added",
    [
      { oneOf: [cat, dog], discriminator: { propertyName: "kind", mapping: { a: "#/a" } } },
      { oneOf: [cat, dog], discriminator: { propertyName: "kind", mapping: { a: "#/a", b: "#/b" } } },
    ],
    {
      "request-body": "INFO none",
      "request-property": "INFO none",
      "response-body": "INFO wire: a name of the mapping is a value, which the client does not know",
      "response-property": "INFO wire: a name of the mapping is a value, which the client does not know",
    },
  ),
  ...checks(
    "discriminator-mapping-deleted",
    [
      { oneOf: [cat, dog], discriminator: { propertyName: "kind", mapping: { a: "#/a", b: "#/b" } } },
      { oneOf: [cat, dog], discriminator: { propertyName: "kind", mapping: { a: "#/a" } } },
    ],
    {
      "request-body": "INFO wire: a name of the mapping is a value, which the new server no longer knows",
      "request-property": "INFO wire: a name of the mapping is a value, which the new server no longer knows",
      "response-body": "INFO none",
      "response-property": "INFO none",
    },
  ),
  ...checks(
    "discriminator-mapping-changed",
    [
      { oneOf: [cat, dog], discriminator: { propertyName: "kind", mapping: { a: "#/a" } } },
      { oneOf: [cat, dog], discriminator: { propertyName: "kind", mapping: { a: "#/b" } } },
    ],
    {
      "request-body": "INFO wire: a name of the mapping is a value, which the new server no longer knows",
      "request-property": "INFO wire: a name of the mapping is a value, which the new server no longer knows",
      "response-body": "INFO wire: a name of the mapping is a value, which the client does not know",
      "response-property": "INFO wire: a name of the mapping is a value, which the client does not know",
    },
  ),
];

import type { Encoding } from "@partwise/multipart";
import fc from "fast-check";
import { anyObject } from "./any-object.js";
import { utf8 } from "./expected-part.js";
import { onePart, type PropertyCase } from "./property-case.js";

const json = "application/json";

/** What an object may be labelled, and what then stands in its Content-Type. */
const labels: readonly [encoding: Encoding | undefined, contentType: string][] = [
  [undefined, json],
  [{ defaultContentType: json }, json],
  [{ defaultContentType: "application/octet-stream" }, json],
  [{ contentType: json }, json],
  [{ contentType: "application/json; charset=utf-8" }, "application/json; charset=utf-8"],
  [{ contentType: "application/merge-patch+json" }, "application/merge-patch+json"],
  [{ contentType: "application/xml, application/json" }, json],
  [{ contentType: "application/*" }, json],
];

/** An object that becomes one JSON part. */
export const objectCase: fc.Arbitrary<PropertyCase> = fc
  .tuple(anyObject, fc.constantFrom(...labels))
  .map(([value, [encoding, contentType]]) =>
    onePart("object", () => value, { contentType, bytes: utf8(JSON.stringify(value)) }, { encoding }),
  );

/** An array inside an array is one JSON part. */
export const nestedArrayCase: fc.Arbitrary<PropertyCase> = fc
  .array(fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 3 }), { maxLength: 3 })
  .map((value) => ({
    kind: "arrays in an array",
    value: () => value,
    parts: (name) => value.map((item) => ({ name, contentType: json, bytes: utf8(JSON.stringify(item)) })),
  }));

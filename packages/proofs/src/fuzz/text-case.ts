import type { Encoding, EncodingOverride } from "@partwise/multipart";
import fc from "fast-check";
import { anyText } from "./any-text.js";
import { formText, utf8 } from "./expected-part.js";
import { onePart, type PropertyCase } from "./property-case.js";

/** How a string may be labelled, what then stands in its Content-Type, and how its text is written. */
const labels: readonly {
  readonly encoding?: Encoding;
  readonly override?: EncodingOverride;
  readonly contentType?: string;
  readonly write?: (text: string) => Buffer;
}[] = [
  {},
  { encoding: { defaultContentType: "text/plain" } },
  { encoding: { contentType: "text/plain" }, contentType: "text/plain" },
  { encoding: { contentType: "text/plain; charset=utf-8" }, contentType: "text/plain; charset=utf-8" },
  { encoding: { contentType: "text/html" }, contentType: "text/html" },
  { encoding: { contentType: "text/csv,  text/plain" }, contentType: "text/csv" },
  { encoding: { contentType: "image/*, text/x-log" }, contentType: "text/x-log" },
  { encoding: { contentType: "application/json" }, contentType: "application/json", write: jsonText },
  { encoding: { contentType: "application/ld+json" }, contentType: "application/ld+json", write: jsonText },
  {
    encoding: { contentType: "application/xml; charset=utf-8" },
    contentType: "application/xml; charset=utf-8",
    write: utf8,
  },
  // What a property without a type has: it speaks of binaries only.
  { encoding: { defaultContentType: "application/octet-stream" } },
  {
    encoding: { contentType: "text/html" },
    override: { contentType: "text/x-own" },
    contentType: "text/x-own",
  },
  { override: { contentType: "application/json" }, contentType: "application/json", write: jsonText },
  { override: { contentType: "text/plain" }, contentType: "text/plain" },
];

/** A string under every label. */
export const textCase: fc.Arbitrary<PropertyCase> = fc
  .tuple(anyText, fc.constantFrom(...labels))
  .map(([text, { encoding, override, contentType, write = formText }]) =>
    onePart("text", () => text, { ...typed(contentType), bytes: write(text) }, { encoding, override }),
  );

/** Numbers, booleans, big integers and dates, with the text of each. */
const spelled: fc.Arbitrary<[value: unknown, text: string, json: string]> = fc.oneof(
  fc.integer().map((value): [unknown, string, string] => [value, `${value}`, `${value}`]),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value): [unknown, string, string] => [value, JSON.stringify(value), JSON.stringify(value)]),
  fc.boolean().map((value): [unknown, string, string] => [value, value ? "true" : "false", `${value}`]),
  fc
    .bigInt({ min: -(2n ** 80n), max: 2n ** 80n })
    .map((value): [unknown, string, string] => [value, `${value}`, `${value}`]),
  fc
    .date({ min: new Date("0000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((value): [unknown, string, string] => [value, value.toISOString(), `"${value.toISOString()}"`]),
);

/** A number, boolean, bigint or Date, as text or as JSON. */
export const scalarCase: fc.Arbitrary<PropertyCase> = fc
  .tuple(spelled, fc.constantFrom("none", "schema", "text", "json"))
  .map(([[value, text, json], how]) => {
    if (how === "json") {
      const encoding = { contentType: "application/json" };
      return onePart(
        "scalar as JSON",
        () => value,
        { contentType: "application/json", bytes: utf8(json) },
        { encoding },
      );
    }
    const encoding =
      how === "none"
        ? undefined
        : how === "schema"
          ? { defaultContentType: "text/plain" }
          : { contentType: "text/plain" };
    return onePart(
      "scalar",
      () => value,
      { ...typed(encoding?.contentType), bytes: utf8(text) },
      { encoding },
    );
  });

/** What becomes no part at all. */
export const absentCase: fc.Arbitrary<PropertyCase> = fc
  .constantFrom(null, undefined, [], [undefined, null])
  .map((value) => ({ kind: "absent", value: () => value, parts: () => [] }));

function typed(contentType: string | undefined): { contentType?: string } {
  return contentType === undefined ? {} : { contentType };
}

function jsonText(text: string): Buffer {
  return utf8(JSON.stringify(text));
}

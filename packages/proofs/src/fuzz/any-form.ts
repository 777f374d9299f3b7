import type { EncodingOverrides, Encodings } from "@partwise/multipart";
import fc from "fast-check";
import { anyName, headerValue } from "./any-text.js";
import { type ExpectedPart, partName } from "./expected-part.js";
import { fileCase } from "./file-case.js";
import { itemCase } from "./item-case.js";
import { jsonArrayCase, layoutCase, nullCase } from "./layout-case.js";
import { nestedCase } from "./nested-case.js";
import { nestedArrayCase, objectCase } from "./object-case.js";
import type { PropertyCase } from "./property-case.js";
import { encodedBytesCase, styleCase } from "./style-case.js";
import { absentCase, scalarCase, textCase } from "./text-case.js";

/** One part for each item: all under the encoding of the first, for the others are values of the same kind. */
const arrayCase: fc.Arbitrary<PropertyCase> = fc
  .array(itemCase, { maxLength: 4 })
  .map((items) => items.filter(({ encoding, override }) => encoding === undefined && override === undefined))
  .map((items) => ({
    kind: "array",
    value: () => items.flatMap(({ value }, i) => (i % 2 === 0 ? [value()] : [undefined, value()])),
    parts: (name) => items.flatMap(({ parts }) => parts(name)),
  }));

/** Several items under one encoding: the same case more than once. */
const sameCase: fc.Arbitrary<PropertyCase> = fc
  .tuple(itemCase, fc.integer({ min: 2, max: 3 }))
  .map(([one, count]) => ({
    ...one,
    kind: "array under one encoding",
    value: () => Array.from({ length: count }, () => one.value()),
    parts: (name) => Array.from({ length: count }, () => one.parts(name)).flat(),
  }));

const property = fc.oneof(
  { weight: 4, arbitrary: textCase },
  { weight: 3, arbitrary: scalarCase },
  { weight: 3, arbitrary: objectCase },
  { weight: 5, arbitrary: fileCase },
  { weight: 2, arbitrary: arrayCase },
  { weight: 2, arbitrary: sameCase },
  { weight: 1, arbitrary: nestedArrayCase },
  { weight: 3, arbitrary: styleCase },
  { weight: 2, arbitrary: encodedBytesCase },
  { weight: 1, arbitrary: absentCase },
  { weight: 1, arbitrary: nullCase },
  { weight: 2, arbitrary: layoutCase(itemCase) },
  { weight: 1, arbitrary: jsonArrayCase },
  { weight: 1, arbitrary: nestedCase(itemCase) },
);

/** Said of every property, on which each may say more. */
const every = fc.option(
  headerValue.map((value) => ({ headers: { "X-Every": value } })),
  {
    freq: 5,
    nil: undefined,
  },
);

/** An override of a property named so would be one of every property. */
const propertyName = anyName.filter((name) => name !== "*");

/** Forms of up to six properties. */
export const anyForm: fc.Arbitrary<Form> = fc
  .tuple(fc.array(fc.tuple(propertyName, property), { maxLength: 6 }), every)
  .map(([given, star]) => {
    const cases = ownRecord(given);
    const names = Object.keys(cases);
    const pick = <Value>(of: (one: PropertyCase) => Value | undefined) =>
      ownRecord(
        Object.entries(cases).flatMap(([name, one]) =>
          of(one) === undefined ? [] : [[name, of(one) as Value]],
        ),
      );
    return {
      kinds: names.map((name) => cases[name]?.kind ?? ""),
      value: () => ownRecord(Object.entries(cases).map(([name, { value }]) => [name, value()])),
      encodings: pick(({ encoding }) => encoding),
      overrides: { ...pick(({ override }) => override), ...(star && { "*": star }) },
      parts: names
        .flatMap((name) => cases[name]?.parts(name) ?? [])
        .map((part) => asNamed({ ...part, ...(star && { headers: { ...star.headers, ...part.headers } }) })),
    };
  });

/** A form to encode, and the parts that must come out. */
export interface Form {
  readonly kinds: readonly string[];
  readonly value: () => Record<string, unknown>;
  readonly encodings: Encodings;
  readonly overrides: EncodingOverrides;
  readonly parts: readonly ExpectedPart[];
}

/** A record in which `__proto__` is a property like any other. */
function ownRecord<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  return Object.fromEntries(entries);
}

function asNamed(part: ExpectedPart): ExpectedPart {
  const { name, parts } = part;
  return {
    ...part,
    ...(name !== undefined && { name: partName(name) }),
    ...(parts && { parts: parts.map(asNamed) }),
  };
}

import type { Encoding } from "@partwise/multipart";
import fc from "fast-check";
import { utf8 } from "./expected-part.js";
import type { PropertyCase } from "./property-case.js";

const names = fc.constantFrom("meta", "a b", 'quo"te', "Föto", "line\nend");
const mediaTypes = fc.constantFrom("multipart/mixed", "multipart/related; type=text/html");

/** A property that is a multipart body of its own, one level down. */
export function nestedCase(item: fc.Arbitrary<PropertyCase>): fc.Arbitrary<PropertyCase> {
  const inside = item.filter(({ override }) => override === undefined);
  return fc
    .tuple(fc.dictionary(names, inside, { minKeys: 1, maxKeys: 3 }), mediaTypes)
    .map(([cases, contentType]) => {
      const entries = Object.entries(cases);
      const encoding: Encoding = {
        contentType,
        encoding: Object.fromEntries(entries.map(([name, one]) => [name, one.encoding ?? {}])),
      };
      return {
        kind: "nested multipart",
        value: () => Object.fromEntries(entries.map(([name, { value }]) => [name, value()])),
        encoding,
        parts: (name) => [
          { name, contentType, bytes: utf8(""), parts: entries.flatMap(([key, { parts }]) => parts(key)) },
        ],
      };
    });
}

import type { Encodings } from "@partwise/multipart";
import fc from "fast-check";
import { anyObject } from "./any-object.js";
import { anyName, anyText } from "./any-text.js";

interface Entry {
  readonly value: unknown;
  readonly encoding?: Encodings[string];
  readonly pairs: (name: string) => [string, string][];
}

const delimiters = { form: ",", spaceDelimited: " ", pipeDelimited: "|" };
const styles = fc.constantFrom<keyof typeof delimiters>("form", "spaceDelimited", "pipeDelimited");
const scalar = fc.oneof(anyText, fc.integer(), fc.boolean());
const members = fc.dictionary(
  anyName.filter((key) => !["content", "toJSON", "__proto__", ""].includes(key)),
  scalar,
  { maxKeys: 3 },
);

const entries: fc.Arbitrary<Entry> = fc.oneof(
  scalar.map((value): Entry => ({ value, pairs: (name) => [[name, String(value)]] })),
  anyObject.map((value): Entry => ({ value, pairs: (name) => [[name, JSON.stringify(value)]] })),
  anyText.map(
    (value): Entry => ({
      value,
      encoding: { contentType: "application/json" },
      pairs: (name) => [[name, JSON.stringify(value)]],
    }),
  ),
  fc.array(scalar, { maxLength: 3 }).map(
    (value): Entry => ({
      value,
      pairs: (name) => value.map((item) => [name, String(item)]),
    }),
  ),
  fc.array(scalar, { maxLength: 3 }).map(
    (value): Entry => ({
      value,
      encoding: { array: "indexed" },
      pairs: (name) => value.map((item, i) => [`${name}[${i}]`, String(item)]),
    }),
  ),
  fc.tuple(fc.array(scalar, { minLength: 1, maxLength: 3 }), styles).map(
    ([value, style]): Entry => ({
      value,
      encoding: { style, explode: false },
      pairs: (name) => [[name, value.join(delimiters[style])]],
    }),
  ),
  members.map(
    (object): Entry => ({
      value: { ...object },
      encoding: { style: "deepObject", explode: true },
      pairs: (name) => Object.entries(object).map(([key, each]) => [`${name}[${key}]`, String(each)]),
    }),
  ),
  fc.constantFrom(null, undefined, []).map((value): Entry => ({ value, pairs: () => [] })),
);

/** Urlencoded forms of up to five properties. */
export const anyUrlencodedForm: fc.Arbitrary<UrlencodedForm> = fc
  .dictionary(anyName, entries, { maxKeys: 5 })
  .map((given) => {
    const all = Object.entries(given);
    return {
      value: Object.fromEntries(all.map(([name, { value }]) => [name, value])),
      encodings: Object.fromEntries(
        all.flatMap(([name, { encoding }]) => (encoding ? [[name, encoding]] : [])),
      ),
      pairs: all.flatMap(([name, { pairs }]) =>
        pairs(name).map(([key, text]): [string, string] => [wellFormed(key), wellFormed(text)]),
      ),
    };
  });

/** A urlencoded form, and the pairs that a reader must find. */
export interface UrlencodedForm {
  readonly value: Record<string, unknown>;
  readonly encodings: Encodings;
  readonly pairs: readonly [name: string, text: string][];
}

function wellFormed(text: string): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

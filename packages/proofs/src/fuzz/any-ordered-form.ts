import type { Encoding, EncodingOverrides } from "@partwise/multipart";
import fc from "fast-check";
import type { ExpectedPart } from "./expected-part.js";
import type { PropertyCase } from "./property-case.js";

/** Up to five values in order; the last may be said to be like all later ones, which come twice more. */
export function anyOrderedForm(item: fc.Arbitrary<PropertyCase>): fc.Arbitrary<OrderedForm> {
  return fc
    .tuple(fc.array(item, { maxLength: 5 }), mediaTypes, fc.option(item, { nil: undefined }))
    .map(([cases, mediaType, rest]) => {
      const later = rest?.override === undefined && rest !== undefined ? [rest, rest] : [];
      const all = [...cases, ...later];
      return {
        kinds: all.map(({ kind }) => kind),
        value: () => all.map(({ value }) => value()),
        mediaType,
        prefixEncoding: cases.map(({ encoding }) => encoding ?? {}),
        itemEncoding: later[0]?.encoding,
        overrides: Object.fromEntries(
          cases.flatMap(({ override }, i) => (override === undefined ? [] : [[String(i), override]])),
        ),
        parts: all.flatMap(({ parts }) => parts("").map(nameless)),
      };
    });
}

/** An ordered body: values by position, and nameless parts. */
export interface OrderedForm {
  readonly kinds: readonly string[];
  readonly value: () => unknown[];
  readonly mediaType: string;
  readonly prefixEncoding: readonly Encoding[];
  readonly itemEncoding: Encoding | undefined;
  readonly overrides: EncodingOverrides;
  readonly parts: readonly ExpectedPart[];
}

const mediaTypes = fc.constantFrom(
  "multipart/mixed",
  "multipart/related; type=text/html",
  "multipart/parallel; charset=utf-8",
);

function nameless({ name: _, ...part }: ExpectedPart): ExpectedPart {
  return part;
}

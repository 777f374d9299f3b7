import type { Encoding, EncodingOverride } from "@partwise/multipart";
import type { ExpectedPart } from "./expected-part.js";

/** A value of one property with what is said about it, and the parts that it must become. */
export interface PropertyCase {
  /** What is tried, for the totals. */
  readonly kind: string;
  /** Makes the value; sources that can be read once are made anew. */
  readonly value: () => unknown;
  readonly encoding?: Encoding | undefined;
  readonly override?: EncodingOverride | undefined;
  readonly parts: (name: string) => readonly ExpectedPart[];
}

/** A case of exactly one part, named after its property. */
export function onePart(
  kind: string,
  value: () => unknown,
  part: Omit<ExpectedPart, "name">,
  about: Pick<PropertyCase, "encoding" | "override"> = {},
): PropertyCase {
  return { kind, value, ...about, parts: (name) => [{ name, ...part }] };
}

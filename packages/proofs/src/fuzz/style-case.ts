import type { Encoding } from "@partwise/multipart";
import fc from "fast-check";
import { anyName, anyText } from "./any-text.js";
import { type ExpectedPart, formText } from "./expected-part.js";
import { onePart, type PropertyCase } from "./property-case.js";

type Style = NonNullable<Encoding["style"]>;
const delimiters: Record<Exclude<Style, "deepObject">, string> = {
  form: ",",
  spaceDelimited: " ",
  pipeDelimited: "|",
};

/** The styles, with what codegen adds to them or leaves to their defaults. */
const encodings = fc
  .record(
    {
      style: fc.constantFrom<Style>("form", "spaceDelimited", "pipeDelimited", "deepObject"),
      explode: fc.boolean(),
      allowReserved: fc.boolean(),
      contentType: fc.constant("application/json"),
    },
    { requiredKeys: [] },
  )
  .filter(({ style, explode, allowReserved }) => (style ?? explode ?? allowReserved) !== undefined);

const scalar = fc.oneof(anyText, fc.integer(), fc.boolean());
const keys = anyName.filter((key) => key !== "" && !["content", "toJSON", "__proto__"].includes(key));

/** One level of values under a style: nothing is percent-encoded, and the content type has no say. */
export const styleCase: fc.Arbitrary<PropertyCase> = fc
  .tuple(
    encodings,
    fc.oneof(
      scalar,
      fc.array(fc.option(scalar, { freq: 9 }), { maxLength: 4 }),
      fc.dictionary(keys, scalar, { maxKeys: 3 }).map((object) => ({ ...object })),
    ),
  )
  .filter(([{ style }, value]) => !(style === "deepObject" && Array.isArray(value)))
  .map(([encoding, value]) => ({
    kind: `style ${encoding.style ?? "by default"}`,
    value: () => value,
    encoding,
    parts: (name) => styleParts(name, value, encoding),
  }));

function styleParts(
  name: string,
  value: unknown,
  { style = "form", explode = style === "form" }: Encoding,
): ExpectedPart[] {
  const text = (part: string, content: unknown): ExpectedPart => ({
    name: part,
    bytes: formText(String(content)),
  });
  if (typeof value !== "object" || value === null) return [text(name, value)];
  if (Array.isArray(value)) {
    const items = value.filter((item) => item !== null);
    if (explode) return items.map((item) => text(name, item));
    return items.length === 0 || style === "deepObject" ? [] : [text(name, items.join(delimiters[style]))];
  }
  const members = Object.entries(value);
  if (style === "deepObject") return members.map(([key, member]) => text(`${name}[${key}]`, member));
  if (explode) return members.map(([key, member]) => text(key, member));
  return members.length === 0 ? [] : [text(name, members.flat().join(delimiters[style]))];
}

/** Bytes that travel as text, and text that has been encoded already. */
export const encodedBytesCase: fc.Arbitrary<PropertyCase> = fc
  .tuple(
    fc.uint8Array({ maxLength: 100 }),
    fc.constantFrom("base64" as const, "base64url" as const),
    fc.constantFrom("bytes", "buffer", "text"),
    fc.constantFrom(undefined, "text/plain", "image/png"),
  )
  .map(([data, contentEncoding, as, contentType]) => {
    const text = Buffer.from(data).toString(contentEncoding);
    const bytes = new Uint8Array(data);
    const value = as === "text" ? text : as === "bytes" ? bytes : bytes.buffer;
    const encoding: Encoding = {
      contentEncoding,
      ...(contentType === undefined ? { defaultContentType: "application/octet-stream" } : { contentType }),
    };
    const part = { contentType: contentType ?? "application/octet-stream", bytes: Buffer.from(text) };
    return onePart("bytes as text", () => value, part, { encoding });
  });

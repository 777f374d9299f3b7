import type { EncodingOverrides, Encodings } from "../contract/encoding.js";
import { invalidValue } from "../contract/multipart-error.js";
import { addProperty, type Target } from "../decide/add-property.js";
import { decide } from "../decide/decide.js";
import type { Part } from "../part/part.js";
import type { Codecs } from "../serialize/apply-codec.js";
import { percentEncode, percentEncodeBut } from "../serialize/percent-encode.js";
import { assertRecord } from "../value/assert-record.js";
import { own } from "../value/own.js";

/**
 * Encodes a value as `application/x-www-form-urlencoded`. A space becomes `+`, but `%20` in a property with `style`,
 * `explode` or `allowReserved`, which follows RFC 6570. Headers and filenames are ignored.
 * @throws {MultipartError} `INVALID_VALUE` for a binary, and for each value that multipart refuses
 * @example
 * encodeUrlencoded({ name: "Ada Lovelace", tag: ["a", "b"] }); // name=Ada+Lovelace&tag=a&tag=b
 * @see https://spec.openapis.org/oas/v3.2.0.html#encoding-the-x-www-form-urlencoded-media-type
 */
export function encodeUrlencoded(
  value: Readonly<Record<string, unknown>>,
  { encodings, overrides, codecs }: UrlencodedOptions = {},
): string {
  assertRecord(value, "");
  const pairs: Part[] = [];
  for (const name of Object.keys(value)) {
    // A urlencoded form holds no bytes, so a binary schema takes text.
    const { binary, ...encoding } = own(encodings, name) ?? {};
    addProperty(pairs, name, value[name], name, decide(name, encoding, { overrides, codecs }, urlencoded));
  }
  return pairs.map(({ content }) => content).join("&");
}

/** The options of `encodeUrlencoded`. */
export interface UrlencodedOptions {
  /** The description of each property, by name. Default: the value decides. */
  encodings?: Encodings | undefined;
  /** The caller's decisions, which win over the description: by name, or for all properties as `"*"`. */
  overrides?: EncodingOverrides | undefined;
  /** Functions, by media type, that write objects and arrays as text under types other than JSON. */
  codecs?: Codecs | undefined;
}

const urlencoded: Target = {
  formData: false,
  style: {
    text: (text, { allowReserved }) =>
      allowReserved ? percentEncodeBut(text, freeInQuery) : percentEncode(text),
    // Of the delimiters, only the comma stands unescaped in a form.
    delimiters: { form: ",", spaceDelimited: "%20", pipeDelimited: "%7C", deepObject: "," },
  },
  finish({ name = "", content }, property, _, styled) {
    if (typeof content !== "string") {
      throw invalidValue(
        property,
        "a binary value",
        "text, as a urlencoded form holds no bytes; or send it as multipart",
      );
    }
    const pair = styled
      ? `${percentEncode(name)}=${content}`
      : String(new URLSearchParams([[name, content]]));
    return { content: pair };
  },
};

/**
 * The reserved characters that stand unescaped in a form or a query: all but `[ ] # & = +`.
 * @see https://spec.openapis.org/oas/v3.1.1.html#expansion-with-non-rfc6570-supported-options
 */
export const freeInQuery = ":/?@!$'()*,;";

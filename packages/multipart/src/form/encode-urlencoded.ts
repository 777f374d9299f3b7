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
 * A value as `application/x-www-form-urlencoded`: a space is `+`, but `%20` in a property with `style`,
 * `explode` or `allowReserved`, which follows RFC 6570. Headers and filenames do not count.
 * @throws MultipartError for a binary, and for each value that multipart refuses
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
    // A form holds no bytes, so text is right even where the schema says binary.
    const { binary, ...encoding } = own(encodings, name) ?? {};
    addProperty(pairs, name, value[name], name, decide(name, encoding, { overrides, codecs }, urlencoded));
  }
  return pairs.map(({ content }) => content).join("&");
}

/** What decides how each property becomes pairs. */
export interface UrlencodedOptions {
  /** What the description says, by property. */
  encodings?: Encodings | undefined;
  /** What the caller decides over it, by property. */
  overrides?: EncodingOverrides | undefined;
  /** As for multipart; in a form they have to write text. */
  codecs?: Codecs | undefined;
}

const urlencoded: Target = {
  formData: false,
  style: {
    text: (text, { allowReserved }) =>
      allowReserved ? percentEncodeBut(text, freeInQuery) : percentEncode(text),
    // A comma is the one of them that may stand in a form as it is.
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
 * What may stand in a form or a query string as it is: the reserved characters but for `[ ] # & = +`.
 * @see https://spec.openapis.org/oas/v3.1.1.html#expansion-with-non-rfc6570-supported-options
 */
export const freeInQuery = ":/?@!$'()*,;";

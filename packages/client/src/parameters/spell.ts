import { invalidValue, percentEncode, percentEncodeBut } from "@partwise/multipart/values";

/** Spells texts of one parameter. */
export type Spell = (text: string) => string;

/**
 * Percent-encodes all but what RFC 3986 calls unreserved, and but the characters in `free`. Without a description
 * (`isDescribed` false) as `encodeURIComponent` does it.
 * @throws MultipartError `INVALID_VALUE` for half of a surrogate pair, which UTF-8 cannot hold
 */
export function spellUrl(property: string, isDescribed: boolean, free = ""): Spell {
  return (text) => {
    if (/\p{Cs}/u.test(text)) {
      throw invalidValue(property, "half of a surrogate pair", "whole characters");
    }
    if (!isDescribed) return encodeURIComponent(text);
    return free === "" ? percentEncode(text) : percentEncodeBut(text, free);
  };
}

/**
 * Leaves text as it is. With `delimiter`, that character has no place in it.
 * @throws MultipartError `INVALID_VALUE` for what a header cannot hold: line breaks, other control characters, and
 * all beyond Latin-1
 */
export function spellHeader(property: string, delimiter = ""): Spell {
  return (text) => {
    if (!/^[\t\x20-\x7E\x80-\xFF]*$/.test(text)) {
      const got = "a line break, a control character or a character beyond Latin-1";
      throw invalidValue(property, got, "text that a header can hold, encoded beforehand where need be");
    }
    if (delimiter !== "" && text.includes(delimiter)) {
      throw invalidValue(property, `text with "${delimiter}", which ends a cookie`, "text without it");
    }
    return text;
  };
}

/** JSON in nothing but ASCII, which is all that can be relied on in a header. */
export function asciiJson(json: string): string {
  return json.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

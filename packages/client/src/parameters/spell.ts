import { invalidValue, percentEncode, percentEncodeBut } from "@partwise/multipart/values";

/** Escapes the texts of one parameter. */
export type Spell = (text: string) => string;

/**
 * Makes a function that percent-encodes all characters except those in `free` and those that RFC 3986 calls unreserved.
 * Without a description (`isDescribed` false), the function encodes as `encodeURIComponent` does.
 * @throws {MultipartError} `INVALID_VALUE` for half of a surrogate pair, which UTF-8 cannot hold
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
 * Makes a function that returns text unchanged, and refuses text with `delimiter`.
 * @throws {MultipartError} `INVALID_VALUE` for characters that a header cannot hold: line breaks, other control characters,
 * and all beyond Latin-1
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

/** JSON with all characters beyond ASCII escaped, since servers read such characters in a header differently. */
export function asciiJson(json: string): string {
  return json.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

import type { Splitter } from "./body-source.js";
import { tooLarge } from "./too-large.js";

/**
 * Splits text at a separator of one character. `charset` defaults to UTF-8. A byte order mark is removed.
 * @throws {CallError} `RESPONSE_TOO_LARGE` for a record of more than 16 Mi characters
 */
export function textSplitter(separator: string, where: string, charset?: string): Splitter<TextRecord> {
  const decoder = decoderOf(charset);
  let pending: string[] = [];
  let length = 0;
  let number = 0;

  function split(text: string): TextRecord[] {
    const records = text.split(separator);
    const rest = records.pop() ?? "";
    if (records.length > 0) {
      pending.push(records[0] ?? "");
      records[0] = pending.length === 1 ? (pending[0] ?? "") : pending.join("");
      pending = [];
      length = 0;
    }
    if (rest !== "") pending.push(rest);
    length += rest.length;
    // Complete records are returned before the error.
    if (length > longest && records.length === 0) throw tooLarge(where, number + 1);
    return records.map((text) => ({ text, number: ++number, isRest: false }));
  }

  return {
    feed: (bytes) => split(decoder.decode(bytes, { stream: true })),
    end() {
      const records = split(decoder.decode());
      return [...records, { text: pending.join(""), number: ++number, isRest: true }];
    },
  };
}

/** The longest item, in characters: 16 Mi. */
export const longest = 2 ** 24;

/** A record of a sequence: its text and its number. */
export interface TextRecord {
  readonly text: string;
  /** The number of the record, counted from 1. */
  readonly number: number;
  /** Whether the record is the text after the last separator, which may be cut short. */
  readonly isRest: boolean;
}

function decoderOf(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

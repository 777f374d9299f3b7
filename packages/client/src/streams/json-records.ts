import type { Call } from "../contract/policy.js";
import { CallError } from "../errors/call-error.js";
import type { Splitter } from "./body-source.js";
import { type TextRecord, textSplitter } from "./text-splitter.js";

/** Cuts a body into records, and parses a record. */
export interface JsonRecords {
  readonly splitter: Splitter<TextRecord>;
  readonly parse: (record: TextRecord) => unknown;
}

/** JSON with one value on each line. Empty lines are skipped. @see https://jsonlines.org */
export function jsonLines(call: Call, charset?: string): JsonRecords {
  const where = `${call.method} ${call.path}: line`;
  return {
    splitter: withoutBlank(textSplitter("\n", where, charset)),
    parse: (record) => parseJson(record, where),
  };
}

/**
 * JSON with one value after each record separator. A value that is cut short is refused, and so is a number without a line
 * feed after it, which may have lost digits.
 * @see https://www.rfc-editor.org/rfc/rfc7464#section-2.1
 */
export function jsonSequence(call: Call, charset?: string): JsonRecords {
  const where = `${call.method} ${call.path}: record`;
  const splitter = textSplitter("\u001e", where, charset);
  // Text before the first separator is no record.
  const renumbered = (record: TextRecord) => ({ ...record, number: record.number - 1 });
  return {
    splitter: withoutBlank({
      feed: (bytes) => splitter.feed(bytes).map(renumbered),
      end: () => splitter.end().map(renumbered),
    }),
    parse(record) {
      if (record.number === 0) throw notJson(where, record, "stands before the first record separator");
      if (/[\d.eE+-]$|^(true|false|null)$/.test(record.text)) throw notJson(where, record, "is cut short");
      return parseJson(record, where);
    },
  };
}

function withoutBlank({ feed, end }: Splitter<TextRecord>): Splitter<TextRecord> {
  const isFull = ({ text }: TextRecord) => text.trim() !== "";
  return { feed: (bytes) => feed(bytes).filter(isFull), end: () => end().filter(isFull) };
}

/** Parses a record. The error never quotes the text, unlike V8's own. */
function parseJson(record: TextRecord, where: string): unknown {
  try {
    return JSON.parse(record.text);
  } catch {
    throw notJson(where, record, record.isRest ? "is cut short, or not JSON" : "is not JSON");
  }
}

function notJson(where: string, { number }: TextRecord, what: string): CallError {
  return new CallError(
    "RESPONSE_NOT_JSON",
    `${where} ${number} of the answer ${what}. Pass parseAs: "text" or "stream" to read it as it is.`,
  );
}

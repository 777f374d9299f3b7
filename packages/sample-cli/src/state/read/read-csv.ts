import { parse } from "csv-parse/sync";
import { csvColumns } from "../file/csv-columns.js";
import type { Fault, Place } from "../file/fault.js";
import { collectRows } from "./collect-rows.js";
import type { FileReading } from "./file-reading.js";

/** Reads the groups of a CSV text: a heading, then a row for each member of a group. */
export function readCsv(text: string): FileReading {
  const faults: Fault[] = [];
  const add = (at: number, message: string) => void faults.push({ ...placeOf(at), message });
  const rows = collectRows(add);
  let quoted: boolean[] = [];
  /** csv-parse counts a carriage return and a line feed in a cell as two lines. */
  let countedTwice = 0;
  const heading = text.slice(0, text.search(/\r?\n|$/));
  parse(text, {
    delimiter: heading.includes(";") && !heading.includes(",") ? ";" : ",",
    // Without this, the end of the first line is looked for at the end of all.
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    cast: (value, { index, quoting }) => {
      if (index === 0) quoted = [];
      quoted.push(quoting);
      return value;
    },
    on_record: (cells: string[], { lines }) => {
      countedTwice += cells.reduce((sum, cell) => sum + cell.split("\r\n").length - 1, 0);
      rows.add(cells, placesOf(cells, quoted, lines - countedTwice));
      return null;
    },
    on_skip: (error) => {
      const line = typeof error?.lines === "number" ? error.lines - countedTwice : 1;
      const isOpen = error?.code === "CSV_QUOTE_NOT_CLOSED";
      add(
        atOf(line, 1),
        isOpen
          ? "a quote is opened before and closed nowhere, close it"
          : 'a quote stands inside of a value, put the value in quotes and write "" for each quote',
      );
      return undefined;
    },
  });
  if (!rows.hasHeading) add(atOf(1, 1), `the heading is missing, start with ${csvColumns.join(",")}`);
  return { groups: rows.groups(), placeOf, faults };
}

/** A place in one number, since there are many. */
function atOf(line: number, column: number): number {
  return line * columns + column;
}

function placeOf(at: number): Place {
  return { line: Math.floor(at / columns), column: at % columns };
}

/** More than a line has. */
const columns = 2 ** 24;

/** Where each cell of a row begins. `lines` is the line on which the row ends. */
function placesOf(cells: readonly string[], quoted: readonly boolean[], lines: number): number[] {
  const breaks = (text: string) => text.split(/\r\n?|\n/).length - 1;
  let line = lines - cells.reduce((sum, cell) => sum + breaks(cell), 0);
  let column = 1;
  return cells.map((cell, index) => {
    const at = atOf(line, column);
    const written = quoted[index] ? `"${cell.replaceAll('"', '""')}"` : cell;
    line += breaks(written);
    const end = Math.max(written.lastIndexOf("\n"), written.lastIndexOf("\r"));
    column = end === -1 ? column + written.length : written.length - end;
    column++;
    return at;
  });
}

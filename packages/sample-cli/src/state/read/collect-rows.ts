import { isEmail } from "../../names/is-email.js";
import { csvColumns } from "../file/csv-columns.js";
import { memberKey } from "../file/member-key.js";
import { settingsOf } from "../file/settings-of.js";
import { groupTypes, settingNames, type WantedGroup } from "../file/wanted.js";
import type { AddFault } from "./read-group.js";

/** Makes groups of the rows of a CSV file: rows of one name are one group. The first row is the heading. */
export function collectRows(add: AddFault): CollectedRows {
  let columns: readonly string[] | undefined;
  const groups = new Map<string, Collected>();
  return {
    add: (cells, at) => {
      if (columns === undefined) {
        columns = cells.map((cell) => cell.trim().toLowerCase());
        headingFaults(columns, at, add);
        return;
      }
      if (cells.length !== columns.length) {
        const count = `${cells.length} ${cells.length === 1 ? "cell" : "cells"}`;
        add(at[0] ?? 0, `the row has ${count}, and the heading ${columns.length}, add or remove commas`);
        return;
      }
      const row = Object.fromEntries(
        columns.map((column, index) => [column, { text: cells[index] ?? "", at: at[index] ?? 0 }]),
      );
      addRow(row, at[0] ?? 0);
    },
    get hasHeading() {
      return columns !== undefined;
    },
    groups: () => [...groups.values()].map(toGroup),
  };

  function addRow({ name, member, member_kind: kind, ...cells }: Row, start: number): void {
    if (name === undefined) return;
    if (name.text === "") {
      add(name.at, "name is empty, write the name of the group in each row");
      return;
    }
    const group = groups.get(name.text) ?? begin(name.text, start, member !== undefined);
    groups.set(name.text, group);
    group.properties.name ??= name.at;
    for (const [column, { text, at }] of Object.entries(cells)) {
      if (text === "" || !isColumn(column)) continue;
      const value = cellValue(column, text);
      const before = group.values[column];
      if (value === undefined) add(at, `${column} has to be ${allowed(column)}`);
      else if (before !== undefined && before !== value) {
        add(
          at,
          `${column} is ${JSON.stringify(text)} here and another value in a row before, write one of them`,
        );
      } else {
        group.values[column] = value;
        group.properties[column] ??= at;
      }
    }
    if (member !== undefined && member.text !== "") addMember(group, member, kind);
    else if (kind !== undefined && kind.text !== "")
      add(kind.at, "member_kind has no member, add the member");
  }

  function addMember(group: Collected, { text, at }: Cell, kind: Cell | undefined): void {
    const given = kind?.text || "user";
    if (given !== "user" && given !== "user_group") {
      add(kind?.at ?? at, "member_kind has to be user, user_group or empty");
      return;
    }
    if (isEmail(text) && given === "user_group") {
      add(at, "a group of users has no e-mail, write its id");
      return;
    }
    group.members?.push(isEmail(text) ? text : memberKey({ id: text, kind: given }));
    group.places.push(at);
  }
}

/** The rows of a CSV file. */
export interface CollectedRows {
  /** Adds a row; `at` has the place of each cell. */
  add(cells: readonly string[], at: readonly number[]): void;
  readonly hasHeading: boolean;
  groups(): WantedGroup[];
}

interface Cell {
  readonly text: string;
  readonly at: number;
}

type Row = Readonly<Record<string, Cell>>;

interface Collected {
  readonly name: string;
  readonly start: number;
  readonly values: Record<string, string | boolean>;
  readonly properties: Record<string, number>;
  readonly members: string[] | undefined;
  readonly places: number[];
}

function begin(name: string, start: number, hasMembers: boolean): Collected {
  return { name, start, values: {}, properties: {}, members: hasMembers ? [] : undefined, places: [] };
}

function toGroup({ name, start, values, properties, members, places }: Collected): WantedGroup {
  const { previous_name: previousName } = values;
  return {
    name,
    ...(typeof previousName === "string" && { previousName }),
    settings: settingsOf(values),
    ...(members && { members }),
    at: { group: start, properties, members: places },
  };
}

function headingFaults(columns: readonly string[], at: readonly number[], add: AddFault): void {
  for (const [index, column] of columns.entries()) {
    if (!(csvColumns as readonly string[]).includes(column)) {
      add(
        at[index] ?? 0,
        `unknown column ${JSON.stringify(column)}, the columns are ${csvColumns.join(", ")}`,
      );
    } else if (columns.indexOf(column) !== index)
      add(at[index] ?? 0, `the column ${column} stands twice, remove one`);
  }
  if (!columns.includes("name")) add(at[0] ?? 0, "the column name is missing, add it to the heading");
}

function isColumn(column: string): boolean {
  return column === "previous_name" || (settingNames as readonly string[]).includes(column);
}

/** The value of a cell; undefined for a text that the column does not take. */
function cellValue(column: string, text: string): string | boolean | undefined {
  if (column === "type") return groupTypes.find((type) => type === text);
  if (!column.startsWith("search_by_")) return text;
  // Spreadsheets write TRUE.
  return [true, false].find((value) => String(value) === text.toLowerCase());
}

function allowed(column: string): string {
  return column === "type" ? `one of ${groupTypes.join(", ")}` : "true or false";
}

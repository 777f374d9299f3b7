import { dump } from "js-yaml";
import { csvColumns } from "../file/csv-columns.js";
import type { FileFormat } from "../file/file-format.js";
import type { ExportedGroup } from "./exported-group.js";

/** A file of groups, in pieces: what stands first, each group, and what stands last. */
export function* printGroups(groups: Iterable<ExportedGroup>, format: FileFormat): Generator<string> {
  yield* printers[format](groups);
}

const printers: Readonly<Record<FileFormat, (groups: Iterable<ExportedGroup>) => Generator<string>>> = {
  yaml: printYaml,
  json: printJson,
  csv: printCsv,
};

function* printYaml(groups: Iterable<ExportedGroup>): Generator<string> {
  let isEmpty = true;
  for (const group of groups) {
    if (isEmpty) yield "version: 1\ngroups:\n";
    isEmpty = false;
    yield indented(dump([group], { lineWidth: -1, noRefs: true }));
  }
  if (isEmpty) yield "version: 1\ngroups: []\n";
}

function* printJson(groups: Iterable<ExportedGroup>): Generator<string> {
  let between = "";
  yield '{\n  "version": 1,\n  "groups": [';
  for (const group of groups) {
    yield `${between}\n${indented(JSON.stringify(group, null, 2), 4)}`;
    between = ",";
  }
  yield between === "" ? "]\n}\n" : "\n  ]\n}\n";
}

function* printCsv(groups: Iterable<ExportedGroup>): Generator<string> {
  const columns = csvColumns.filter((column) => column !== "previous_name");
  yield `${columns.join(",")}\n`;
  for (const group of groups) {
    const given: Readonly<Record<string, unknown>> = { ...group };
    const members = group.members.length === 0 ? [""] : group.members;
    for (const member of members) {
      const row: Readonly<Record<string, unknown>> =
        typeof member === "string"
          ? { ...given, member }
          : { ...given, member: member.id, member_kind: member.kind };
      yield `${columns.map((column) => csvCell(row[column])).join(",")}\n`;
    }
  }
}

/** @see https://www.rfc-editor.org/rfc/rfc4180#section-2 */
function csvCell(value: unknown): string {
  const text = value === undefined ? "" : String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A `^` of a regular expression would match after U+2028 too, in the middle of a name. */
function indented(text: string, by = 2): string {
  return text.replace(/(^|\n)(?!\n|$)/g, `$1${" ".repeat(by)}`);
}

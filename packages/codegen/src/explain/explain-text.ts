import { printable } from "@partwise/description/problems";
import type { RuleName } from "@partwise/description/reading";
import type { Explanation } from "./explain.js";
import type { MediaTypeExplanation } from "./explain-media-type.js";
import type { PartExplanation } from "./explain-part.js";

/** An explanation as text of at most 100 columns: a table for each media type, then the rules that the tables name. */
export function explainText(explanation: Explanation): string {
  const shown = (_: string, value: unknown) => (typeof value === "string" ? printable(value, true) : value);
  const {
    operation,
    operationId,
    openapi,
    parameters = [],
    mediaTypes,
    rules,
    warnings,
  }: Explanation = JSON.parse(JSON.stringify(explanation, shown));
  const lines = [`${operation}  (${operationId === undefined ? "" : `${operationId}, `}OpenAPI ${openapi})`];
  if (parameters.length > 0) {
    const rows = parameters.map(({ name, in: place, sent }) => [name, place, sent]);
    lines.push("", ...printTable([["parameter", "in", "sent as"], ...rows], [30, 12]));
  }
  if (mediaTypes.length === 0) lines.push("", "It has no request body.");
  for (const mediaType of mediaTypes) lines.push("", ...printMediaType(mediaType));
  if (rules.length > 0) {
    lines.push("", "Rules");
    for (const { rule, says, source, link } of rules) {
      lines.push(`  ${rule.padEnd(4)} ${says}`, `       ${source}`);
      if (link !== undefined) lines.push(`       ${link}`);
    }
  }
  if (warnings.length > 0) lines.push("", "Warnings");
  for (const warning of warnings) {
    const end = warning.indexOf(": ");
    lines.push(`  ${warning.slice(0, end)}`);
    lines.push(...wrap(warning.slice(end + 2), columns - 6).map((line) => `      ${line}`));
  }
  return `${lines.join("\n")}\n`;
}

const bodies: Readonly<Record<MediaTypeExplanation["body"], string>> = {
  parts: "one body of parts",
  "text pairs": "one line of names and values, percent-encoded",
  JSON: "the whole value as JSON; a file in it can only be text",
  "JSON items": "each item as JSON, one after another; a file in one can only be text",
  bytes: "the bytes of one file, as they are",
  "as given": "the value as it is given",
};

function printMediaType({ mediaType, body, rules, parts, notSent }: MediaTypeExplanation): readonly string[] {
  const lines = [`${mediaType}: ${bodies[body]}${rules.length > 0 ? `  ${printRules(rules)}` : ""}`];
  if (parts.length > 0) lines.push(...printTable([heading, ...rowsOf(parts, body === "text pairs")], widest));
  for (const { property, rules: because } of notSent) {
    lines.push(`  ${property} is not sent  ${printRules(because)}`);
  }
  return lines;
}

type Row = readonly [property: string, name: string, contentType: string, spelled: string, rules: string];

const heading: Row = ["property", "part", "content type", "sent as", "rules"];

function rowsOf(parts: readonly PartExplanation[], isPair: boolean, indent = ""): readonly Row[] {
  return parts.flatMap((part): readonly Row[] => [
    [
      `${indent}${part.property}`,
      `${part.name ?? "(no name)"}${marks[part.filename]}`,
      printContentType(part, isPair),
      printSpelling(part),
      printRules(part.rules),
    ],
    ...rowsOf(part.parts ?? [], false, `${indent}  `),
  ]);
}

const marks = { yes: " + filename", no: "", "when it is a file": " (+ filename)" } as const;

function printContentType({ contentType, header }: PartExplanation, isPair: boolean): string {
  if (contentType === null) return "the value's own";
  return header === "no" && !isPair ? `${contentType} (no header)` : contentType;
}

const times: Readonly<Record<PartExplanation["repeated"], string>> = {
  "one part": "",
  "one part an item": ", one per item",
  "one part a key": ", one per key",
  "one part a value": ", one per value",
  "by the value": ", one or more",
};

function printSpelling({ text, repeated, headers }: PartExplanation): string {
  return `${text}${times[repeated]}${headers.length > 0 ? `; headers ${headers.join(", ")}` : ""}`;
}

function printRules(rules: readonly RuleName[]): string {
  return rules.join(" ");
}

const widest = [20, 24, 24, 20];
const columns = 100;

/** Columns as wide as their cells, up to a limit. A longer cell is wrapped within its column. */
function printTable(rows: readonly (readonly string[])[], widest: readonly number[]): readonly string[] {
  const widths = widest.map((most, column) =>
    Math.min(most, Math.max(...rows.map((row) => row[column]?.length ?? 0))),
  );
  widths.push(Math.max(8, columns - 2 - widths.reduce((sum, width) => sum + width + 2, 0)));
  return rows.flatMap((row) => {
    const cells = row.map((cell, column) => wrap(cell, widths[column] ?? 0));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      `  ${cells.map((lines, column) => (lines[line] ?? "").padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd(),
    );
  });
}

/** Wraps a text at spaces, and inside a word only when the word is wider than the column. */
function wrap(text: string, width: number): readonly string[] {
  const indent = /^ */.exec(text)?.[0] ?? "";
  const lines: string[] = [];
  let line = indent;
  for (const word of text.trim().split(" ")) {
    let rest = word;
    const joinedWord = line.trim() === "" ? `${line}${rest}` : `${line} ${rest}`;
    if (joinedWord.length <= width) {
      line = joinedWord;
      continue;
    }
    if (line.trim() !== "") lines.push(line);
    while (indent.length + rest.length > width) {
      lines.push(`${indent}${rest.slice(0, width - indent.length)}`);
      rest = rest.slice(width - indent.length);
    }
    line = `${indent}${rest}`;
  }
  return [...lines, line];
}

import type { OperationMetadata, SecuritySchemeMetadata } from "@partwise/client";
import type { NamedOperation } from "@partwise/description";
import { type CallFlag, callFlags } from "../arguments/call-flags.js";
import { isSwitch } from "../arguments/given-flags.js";
import { textOf } from "../flags/text-within.js";
import type { Flag, FlagTable } from "../operation/flag.js";
import { kindsOf, listed } from "../operation/read-value.js";
import { type SchemaFacts, schemaFacts } from "../operation/schema-facts.js";
import { variablesOf } from "../run/environment-credentials.js";
import type { Schema } from "../schema/resolve-schema.js";
import type { ChosenFlags } from "./choose-flags.js";

/** The help text of an operation: its flags with types, allowed values and limits, by the description. */
export function helpText(
  program: string,
  file: string,
  { name, value }: NamedOperation,
  { requestBody }: OperationMetadata,
  { mediaType, table }: ChosenFlags,
  schemes: { readonly [name: string]: SecuritySchemeMetadata },
  document: Schema,
): string {
  const flags = [...new Set(table.values())];
  const described = Object.keys(requestBody?.content ?? {});
  const summary = shortText(value.summary) || shortText(value.description);
  const body = flags.filter(({ place }) => place === "body");
  const others = described.filter((each) => each !== mediaType);
  return `${[
    `Usage: ${program} ${file} "${name}" [flags]`,
    ...(summary === "" ? [] : ["", summary]),
    ...section(
      "Parameters",
      flags.filter(({ place }) => place !== "body"),
      table,
      document,
    ),
    ...section(`Properties of the body, as ${mediaType}`, body, table, document),
    ...(others.length > 0 ? ["", `Other media types, for --media-type: ${others.join(", ")}`] : []),
    "",
    "Flags of every call:",
    ...callFlags.map((flag: CallFlag) =>
      row(flag.value ? `--${flag.name} ${flag.value}` : `--${flag.name}`, flag.help),
    ),
    ...environment(schemes),
    "",
    "A flag of a property may have its place before it, such as --query.limit or --body.limit; it has to where two share a",
    "name. An array is a repeated flag, or one JSON array; an object is JSON, or one flag for each property inside.",
    "",
    "Exit codes: 0 done, 1 the server refused, 2 wrong usage, 3 no usable answer, 70 the program failed, 130 interrupted.",
  ].join("\n")}\n`;
}

/** The help text of the program. */
export function programHelp(program: string): string {
  return `Usage: ${program} DESCRIPTION                    list the operations (--search TEXT, --json)
       ${program} DESCRIPTION OPERATION --help   show the flags of an operation
       ${program} DESCRIPTION OPERATION [flags]  call it

DESCRIPTION is the file of an OpenAPI description. OPERATION is method and path, such as "GET /pets", or an operationId.
`;
}

function section(title: string, flags: readonly Flag[], table: FlagTable, document: Schema): string[] {
  if (flags.length === 0) return [];
  return ["", `${title}:`, ...flags.map((flag) => row(nameOf(flag, table), helpOf(flag, document)))];
}

function nameOf(flag: Flag, table: FlagTable): string {
  const { name, facts, isFile } = flag;
  if (isSwitch(flag)) return table.has(`no-${name}`) ? `--${name}` : `--${name}, --no-${name}`;
  const isList = facts.types?.has("array") && facts.types.size === 1;
  const kind = isFile ? "<@file>" : kindOf(facts);
  return `--${name} ${kind}${isList ? "..." : ""}`;
}

function kindOf({ types, values }: SchemaFacts): string {
  if (values !== undefined) return "<value>";
  const [type = "value", ...more] = types ?? [];
  if (more.length > 0) return "<value>";
  return (
    { string: "<text>", integer: "<number>", number: "<number>", object: "<json>", array: "<value>" }[type] ??
    "<value>"
  );
}

function helpOf({ facts, required, isFile }: Flag, document: Schema): string {
  const { keywords, types, nullable } = facts;
  const inner = types?.has("array") ? schemaFacts(document, facts.items) : facts;
  const notes = [
    required ? "required" : "",
    inner.values ? listed(inner.values, nullable) : "",
    (types?.size ?? 0) > 1 && !isFile
      ? kindsOf(types ?? new Set(), nullable)
      : nullable && !inner.values
        ? "null allowed"
        : "",
    limits(keywords),
    keywords.default === undefined || typeof keywords.default === "object"
      ? ""
      : `default ${String(keywords.default)}`,
  ].filter((note) => note !== "");
  const text = shortText(keywords.description);
  return `${text}${notes.length > 0 ? `${text ? " " : ""}(${notes.join("; ")})` : ""}`;
}

function limits({ minLength, maxLength, minimum, maximum, minItems, maxItems }: Schema): string {
  const range = (least: unknown, most: unknown, unit: string) =>
    [
      typeof least === "number" && least !== 0 ? `at least ${least}${unit}` : "",
      typeof most === "number" ? `at most ${most}${unit}` : "",
    ].filter((each) => each !== "");
  return [
    ...range(minLength, maxLength, " characters"),
    ...range(minimum, maximum, ""),
    ...range(minItems, maxItems, " items"),
  ].join(", ");
}

function environment(schemes: { readonly [name: string]: SecuritySchemeMetadata }): string[] {
  const rows = Object.entries(schemes).map(([name, scheme]) =>
    row(variablesOf(name, scheme).join(", "), `for ${name}`),
  );
  return rows.length === 0 ? [] : ["", "Credentials, from the environment alone:", ...rows];
}

/** The first sentence, as one line of at most 200 characters. */
function shortText(text: unknown): string {
  const line = textOf(text);
  const [sentence = line] = /^.{20,}?[.:](?= [A-Z])/.exec(line) ?? [];
  return sentence.length > 200 ? `${sentence.slice(0, 199).replace(/\s\S*$/, "")} ...` : sentence;
}

function row(name: string, help: string): string {
  return `  ${name.padEnd(32)}  ${help}`.trimEnd();
}

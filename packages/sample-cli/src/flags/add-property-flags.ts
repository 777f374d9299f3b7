import {
  type DescribedSchema,
  limitOf,
  numberOf,
  recordOf,
  resolveSchema,
  type Schema,
  textOf,
  textWithin,
} from "@partwise/call/command-line";
import { type Argument, Command, Option } from "commander";
import { addCallFlags } from "./call-flags.js";

/**
 * Adds a flag for each property of a body's schema, with the schema's help text, allowed values and limits. Properties of
 * `asArguments` get no flag.
 */
export function addPropertyFlags(
  command: Command,
  { description, schema }: DescribedSchema,
  { asArguments = [] }: { readonly asArguments?: readonly string[] } = {},
): PropertyFlags {
  const propertyByKey = new Map<string, string>();
  const taken = new Set(["--help", ...addCallFlags(new Command()).options.map(({ long }) => long)]);
  const properties = recordOf(resolveSchema(description, schema).properties);
  for (const [property, value] of Object.entries(properties)) {
    if (asArguments.includes(property)) continue;
    for (const option of optionsOf(flagName(property, taken), resolveSchema(description, recordOf(value)))) {
      propertyByKey.set(option.attributeName(), property);
      command.addOption(option.helpGroup("Properties:"));
    }
  }
  return {
    readBody: (flags) =>
      Object.fromEntries(
        Object.entries(flags).flatMap(([key, value]) => {
          const property = propertyByKey.get(key);
          return property === undefined || value === undefined ? [] : [[property, value]];
        }),
      ),
    argumentOf: (property, argument) =>
      argument.argParser(
        textWithin(argument.name(), resolveSchema(description, recordOf(properties[property])), "argument"),
      ),
  };
}

/** What the flags of a body give. */
export interface PropertyFlags {
  /** Makes the body of the parsed flags. */
  readBody(flags: object): Record<string, unknown>;
  /** Gives an argument the limits of a property. */
  argumentOf(property: string, argument: Argument): Argument;
}

/** `search_by_domain` -> `search-by-domain`, with the prefix `property-` where another flag has this name. */
function flagName(property: string, taken: ReadonlySet<string | undefined>): string {
  const name = property
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .toLowerCase();
  return taken.has(`--${name}`) || name.startsWith("no-") ? `property-${name}` : name;
}

/** No options for a property that is read-only, or that no flag can hold: an array, an object or a file. */
function optionsOf(name: string, schema: Schema): Option[] {
  const type = [schema.type].flat().find((type) => type !== "null");
  const help = textOf(schema.description);
  const choices = Array.isArray(schema.enum) ? schema.enum.filter((value) => typeof value === "string") : [];
  if (schema.readOnly === true) {
    return [];
  }
  if (type === "boolean") {
    return [new Option(`--${name}`, help), new Option(`--no-${name}`, `Turn --${name} off.`)];
  }
  if (type === "string" && choices.length > 0) {
    return [new Option(`--${name} <${name}>`, help).choices(choices)];
  }
  if (type === "string" && schema.format !== "binary") {
    return [new Option(`--${name} <text>`, help + limitOf(schema)).argParser(textWithin(name, schema))];
  }
  if (type === "integer" || type === "number") {
    return [new Option(`--${name} <number>`, help).argParser(numberOf(name, type))];
  }
  return [];
}

import { UsageError } from "@partwise/call/command-line";
import { type Command, Option } from "commander";
import { type Filter, readFilter } from "./read-filter.js";

/** The flags of every command that prints a list. */
export interface ListFlags {
  readonly columns?: readonly string[];
  readonly filter?: readonly Filter[];
  readonly limit?: number;
}

/** Adds the flags of a list. `properties` are those that an item may have. */
export function addListFlags(command: Command, properties: readonly string[]): Command {
  return command
    .addOption(
      new Option("--columns <names>", `which columns, with commas between: ${properties.join(", ")}`)
        .argParser((text) => text.split(",").map((name) => known(name.trim(), properties, "--columns")))
        .helpGroup("List:"),
    )
    .addOption(
      new Option(
        "--filter <test>",
        "keep what passes: type=shared, type!=shared or name~text (contains); may be repeated",
      )
        .argParser((text, before: readonly Filter[] = []) => {
          const filter = readFilter(text);
          known(filter.property, properties, "--filter");
          return [...before, filter];
        })
        .helpGroup("List:"),
    )
    .addOption(
      new Option("--limit <N>", "print at most this many")
        .argParser((text) => {
          if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
          throw new UsageError("--limit needs a whole number from 1 on.");
        })
        .helpGroup("List:"),
    );
}

function known(name: string, properties: readonly string[], flag: string): string {
  if (properties.includes(name)) return name;
  throw new UsageError(`${flag}: there is no property "${name}". The list has ${properties.join(", ")}.`);
}

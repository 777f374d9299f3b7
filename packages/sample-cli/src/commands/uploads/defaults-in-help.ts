import { type DescribedSchema, recordOf, resolveSchema } from "@partwise/call/command-line";
import type { Command } from "commander";

/** Says in the help texts what Zoom takes where a flag is left out, for each property whose schema has a `default`. */
export function defaultsInHelp(command: Command, { description, schema }: DescribedSchema): void {
  const properties = recordOf(resolveSchema(description, schema).properties);
  for (const [property, value] of Object.entries(properties)) {
    const { default: byDefault } = resolveSchema(description, recordOf(value));
    const option = command.options.find(({ long }) => long === `--${property.replaceAll("_", "-")}`);
    if (option && byDefault !== undefined) {
      option.description = `${option.description} (default: ${String(byDefault)})`;
    }
  }
}

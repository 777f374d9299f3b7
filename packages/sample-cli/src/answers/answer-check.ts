import { type DescribedSchema, recordOf, resolveSchema, type Schema } from "@partwise/call/command-line";
import type { AnswerCheck } from "../contract/session.js";
import { typeFault } from "./type-fault.js";

/** Makes the check of an answer against its schema. */
export function answerCheck(
  { description, schema: root }: DescribedSchema,
  { needed, unused = [] }: Reliance,
): AnswerCheck {
  const resolve = resolveOnce(description);

  return (data) => {
    const open: Place[] = [];
    const fault = look("", data, root);
    if (fault) return fault;
    // `look` adds to the array while it is walked.
    for (const { name, value, schema } of open) {
      if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) {
          const fault = look(`${name}[${index}]`, item, recordOf(schema.items));
          if (fault) return fault;
        }
        continue;
      }
      for (const [property, inner] of Object.entries(recordOf(schema.properties))) {
        const given = value[property];
        const at = name === "" ? property : `${name}.${property}`;
        if (given === undefined && needed.includes(property)) return `${at} is missing`;
        const fault =
          given === undefined || unused.includes(property) ? undefined : look(at, given, recordOf(inner));
        if (fault) return fault;
      }
    }
    return undefined;

    function look(name: string, value: unknown, unresolved: Schema): string | undefined {
      const schema = resolve(unresolved);
      const fault = typeFault(schema, value);
      if (fault) return `${name || "the answer"} ${fault}`;
      if (typeof value === "object" && value !== null)
        open.push({ name, value: value as Place["value"], schema });
      return undefined;
    }
  };
}

/** An object or an array in the answer. */
interface Place {
  readonly name: string;
  readonly value: Schema | unknown[];
  readonly schema: Schema;
}

/** Resolves each schema once: that of the items of a list applies to every item. */
function resolveOnce(description: Schema): (schema: Schema) => Schema {
  const known = new Map<Schema, Schema>();
  return (schema) => {
    const resolved = known.get(schema) ?? resolveSchema(description, schema);
    known.set(schema, resolved);
    return resolved;
  };
}

/** What a command reads of an answer. */
export interface Reliance {
  /** Properties that must be present wherever the schema lists them, required or not. */
  readonly needed: readonly string[];
  /** Properties that are not checked. */
  readonly unused?: readonly string[];
}

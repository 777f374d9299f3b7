import type { DescribedSchema } from "../description/described-schema.js";
import { recordOf, resolveSchema, type Schema } from "../description/resolve-schema.js";
import { typeFault } from "./type-fault.js";

/** Tells where an answer is not what the program relies on; undefined where it is. Quotes nothing of the answer. */
export type AnswerCheck = (data: unknown) => string | undefined;

/** What the program makes of an answer. */
export interface Reliance {
  /** Properties that have to be there wherever the description lists them, although it requires none. */
  readonly needed: readonly string[];
  /** Properties that may be anything. */
  readonly unused?: readonly string[];
}

/** Holds an answer against its schema. */
export function answerCheck(
  { description, schema: root }: DescribedSchema,
  { needed, unused = [] }: Reliance,
): AnswerCheck {
  const resolve = resolveOnce(description);

  return (data) => {
    const open: Place[] = [];
    const fault = look("", data, root);
    if (fault) return fault;
    // Places are added on the way.
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

/** A part of the answer that has parts of its own. */
interface Place {
  readonly name: string;
  readonly value: Schema | unknown[];
  readonly schema: Schema;
}

/** The schema of a list's items stands for as many as the answer holds. */
function resolveOnce(description: Schema): (schema: Schema) => Schema {
  const known = new Map<Schema, Schema>();
  return (schema) => {
    const resolved = known.get(schema) ?? resolveSchema(description, schema);
    known.set(schema, resolved);
    return resolved;
  };
}

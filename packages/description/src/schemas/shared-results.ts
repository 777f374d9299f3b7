import { CodegenError } from "../document/codegen-error.js";
import type { Context } from "../document/context.js";

/** The results of one walk over schemas. */
export interface SharedResults<Result> {
  /** Notes that the walk did not follow a reference, because that reference led to the place. */
  readonly cut: ($ref: string) => void;
  /**
   * The result of `find` for a schema. `find` runs once for each schema, and again only where the result depends on `seen`,
   * the references that led to the schema.
   * @throws {CodegenError} `REFERENCE` where references lead too far, or into too many circles
   */
  readonly of: (schema: object, seen: ReadonlySet<string>, find: () => Result) => Result;
}

/**
 * Keeps the results of a walk, so that each schema is visited once: without that, each level of `allOf` that two schemas
 * share doubles the number of visits.
 */
export function sharedResults<Result>({ file }: Pick<Context, "file">): SharedResults<Result> {
  const known = new Map<object, Result>();
  let cuts = new Set<string>();
  let steps = 0;
  return {
    cut: ($ref) => cuts.add($ref),
    of(schema, seen, find) {
      const kept = known.get(schema);
      if (kept !== undefined) return kept;
      if (seen.size > deepest || ++steps > most) {
        const [first = "#"] = seen;
        const wrong =
          steps > most
            ? "schemas refer to one another in too many ways"
            : `schemas are composed through more than ${deepest} references`;
        throw new CodegenError("REFERENCE", {
          file,
          pointer: first.slice(1),
          message: `${wrong}; describe it more directly`,
        });
      }
      const outer = cuts;
      cuts = new Set();
      const result = find();
      const open = [...cuts].filter(($ref) => seen.has($ref));
      if (open.length === 0) known.set(schema, result);
      for (const $ref of open) outer.add($ref);
      cuts = outer;
      return result;
    },
  };
}

const most = 100_000;
/** How many references may lead from a schema to the schemas that compose it. */
const deepest = 200;

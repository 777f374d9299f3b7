import { CodegenError } from "../document/codegen-error.js";
import type { Context } from "../document/context.js";

/** What one walk over schemas has found so far. */
export interface SharedResults<Result> {
  /** Notes that a reference was not followed, because the way led through it. */
  readonly cut: ($ref: string) => void;
  /**
   * What `find` returns for a schema. `find` is called once for each schema, and again only where its result depends on
   * `seen`, the references that led to the schema.
   * @throws {CodegenError} `REFERENCE` where references lead too far, or round in too many circles
   */
  readonly of: (schema: object, seen: ReadonlySet<string>, find: () => Result) => Result;
}

/**
 * Lets a walk over schemas look at each schema once, although several references lead to the schema: with each level of
 * `allOf` that two schemas share, the number of ways doubles.
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
/** How many references may lead from one schema through others to what it is composed of. */
const deepest = 200;

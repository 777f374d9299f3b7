import type { Breaking } from "../../src/contract/change.js";
import { type Description, describe, gives, having, takes } from "../verdicts/edit.js";

/** One of oasdiff's checks: an edit of ours that it finds, its level there, and our verdict. */
export interface Check {
  /** As `oasdiff checks changelog` lists it. */
  readonly id: string;
  /** `ERR` breaks, `WARN` may break, `INFO` does not. */
  readonly level: Level;
  readonly old: Description;
  readonly new: Description;
  readonly ours: Breaking;
  /** Why the verdicts differ. */
  readonly because?: string;
}

type Level = "ERR" | "WARN" | "INFO";

/** The level and our verdict; after a colon why they differ. */
type Verdict = `${Level} ${Breaking}` | `${Level} ${Breaking}: ${string}`;

/** A check of one edit. */
export function check(id: string, [old, now]: Pair<Description>, verdict: Verdict): Check {
  const [said, because] = verdict.split(": ");
  const [level, ours] = String(said).split(" ") as [Level, Breaking];
  return { id, level, old, new: now, ours, ...(because && { because }) };
}

/** Checks of the same edit of a schema in several places, which begin their names. */
export function checks(
  suffix: string,
  [old, now]: Pair<object>,
  verdicts: Partial<Record<keyof typeof places, Verdict>>,
): readonly Check[] {
  return Object.entries(verdicts).map(([name, verdict]) => {
    const place = places[name as keyof typeof places];
    return check(`${name}-${suffix}`, [place(old), place(now)], verdict);
  });
}

/** Both sides of an edit. */
export type Pair<Value> = readonly [Value, Value];

/** Where a schema may stand. */
const places = {
  "request-body": (schema: object) => describe(takes(schema)),
  "request-property": (schema: object) => describe(takes(having(schema))),
  "request-optional-property": (schema: object) => describe(takes(having(schema))),
  "request-required-property": (schema: object) => describe(takes(having(schema, true))),
  "request-read-only-property": (schema: object) => describe(takes(having({ ...schema, readOnly: true }))),
  "request-parameter": (schema: object) => parameter({ in: "query", schema }),
  "request-parameter-property": (schema: object) =>
    parameter({ in: "query", style: "deepObject", explode: true, schema: having(schema) }),
  "request-header-property": (schema: object) => parameter({ in: "header", schema: having(schema) }),
  "response-body": (schema: object) => describe(gives(schema)),
  "response-mediatype": (schema: object) => describe(gives(schema)),
  "response-property": (schema: object) => describe(gives(having(schema))),
  "response-optional-property": (schema: object) => describe(gives(having(schema))),
  "response-required-property": (schema: object) => describe(gives(having(schema, true))),
  "response-write-only-property": (schema: object) => describe(gives(having({ ...schema, writeOnly: true }))),
  "response-header": (schema: object) => {
    const headers = { "X-A": { required: true, schema } };
    return describe({ responses: { 204: { description: "Done.", headers } } });
  },
};

function parameter(rest: object): Description {
  return describe({ parameters: [{ name: "a", ...rest }] });
}

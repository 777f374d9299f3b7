import type { Bump, Change } from "../contract/change.js";

/**
 * The changes as one sentence of Markdown for a changelog, of at most 350 characters: what breaks first, with the names of operations
 * and properties. Empty without a change.
 */
export function printSentence(changes: readonly Change[]): string {
  const clauses = clausesOf(changes);
  for (let kept = Math.min(clauses.length, mostClauses); kept > 0; kept--) {
    const sentence = sentenceOf(clauses.slice(0, kept), clauses.slice(kept));
    if (sentence.length <= most) return sentence;
  }
  // the first clause alone is too long
  const [first, ...left] = clauses;
  return first === undefined ? "" : sentenceOf([{ ...first, details: [], isCut: true }], left);
}

/** What an edit does to one operation, as far as it is of one kind. */
interface Clause {
  readonly verb: string;
  readonly operation: Change["operation"];
  readonly details: readonly string[];
  /** Whether the name is cut after 200 characters. */
  readonly isCut?: boolean;
}

const most = 350;
const mostClauses = 30;
const mostDetails = 3;

const verbs: Readonly<Record<Bump, string>> = { major: "breaks", minor: "extends", patch: "adjusts" };

function clausesOf(changes: readonly Change[]): readonly Clause[] {
  const found: (Clause & { readonly details: string[] })[] = [];
  for (const bump of ["major", "minor", "patch"] as const) {
    for (const change of changes.filter((each) => each.bump === bump)) {
      const whole = /^operation (add|remove)(?:ed|d)$/.exec(change.message)?.[1];
      const verb = whole === undefined ? verbs[bump] : `${whole}s`;
      const same = found.find((each) => each.verb === verb && each.operation === change.operation);
      const clause = same ?? { verb, operation: change.operation, details: [] };
      if (same === undefined) found.push(clause);
      const detail = shown(change.message);
      if (whole === undefined && !clause.details.includes(detail)) clause.details.push(detail);
    }
  }
  return found;
}

function sentenceOf(clauses: readonly Clause[], others: readonly Clause[]): string {
  const texts = clauses.map((clause, index) => {
    const verb = clauses[index - 1]?.verb === clause.verb ? "" : `${clause.verb} `;
    return `${verb}${nameOf(clause)}${detailsOf(clause)}`;
  });
  const named = new Set(clauses.map(({ operation }) => operation));
  const left = new Set(others.map(({ operation }) => operation).filter((each) => !named.has(each))).size;
  const more = left === 0 ? [] : [`${left} more ${left === 1 ? "operation" : "operations"}`];
  const all = [...texts, ...more];
  const last = all.pop() ?? "";
  const text = all.length === 0 ? last : `${all.join(", ")} and ${last}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function nameOf({ operation, isCut = false }: Clause): string {
  if (operation === null) return "the description";
  const name = isCut && operation.length > 200 ? `${operation.slice(0, 200)}…` : operation;
  return `\`${name.replaceAll(/[`\s]+/g, " ")}\``;
}

function detailsOf({ details }: Clause): string {
  if (details.length === 0) return "";
  const more = details.length - mostDetails;
  const named = details.slice(0, mostDetails);
  return ` (${[...named, ...(more > 0 ? [`${more} more`] : [])].join("; ")})`;
}

/** Text that Markdown shows as it is, in one line that no full stop ends. */
function shown(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[.!?] (?=[A-Z`])/g, "; ")
    .replaceAll(/[\\`*_[\]<>|#]/g, "\\$&");
}

import type { Version } from "../document/version.js";
import { ruleSentences } from "../generated/rule-sentences.js";

/** A rule, with its source in the specification of the given version. */
export function ruleOf(rule: RuleName, version: Version): Rule {
  const { says, standard, place } = ruleSentences[rule];
  const [name, number] = standard.split(" ");
  if (name === "OpenAPI") {
    const patch = number ?? patches[version];
    const link = `https://spec.openapis.org/oas/v${patch}.html#${anchorOf(place)}`;
    return { rule, says, source: `OpenAPI ${patch}, ${place}`, link };
  }
  const source = `${standard}, ${place}`;
  const link =
    name === "RFC"
      ? `https://www.rfc-editor.org/rfc/rfc${number}#${place.replace(" ", "-")}`
      : links[standard];
  return link === undefined ? { rule, says, source } : { rule, says, source, link };
}

/** The number of a rule, such as `M12`; `own` marks what `x-partwise-encoding` decides. */
export type RuleName = keyof typeof ruleSentences;

/** A rule in one sentence, with its source. */
export interface Rule {
  /** The number. */
  readonly rule: RuleName;
  /** The sentence. */
  readonly says: string;
  /** The standard and the section. */
  readonly source: string;
  /** The URL of the section, if there is one. */
  readonly link?: string;
}

const patches: Readonly<Record<Version, string>> = { "3.0": "3.0.4", "3.1": "3.1.1", "3.2": "3.2.0" };

const links: Readonly<Record<string, string>> = {
  HTML: "https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data",
  Fetch: "https://fetch.spec.whatwg.org/#http-redirect-fetch",
};

function anchorOf(section: string): string {
  return section
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, "")
    .replaceAll(" ", "-");
}

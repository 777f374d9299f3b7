import type { RuleWords } from "../../form/body-fields.js";
import { element } from "../dom/element.js";

/** Why a part is as it is: each rule in a sentence, with its place in the standard. */
export function rulesView(rules: readonly RuleWords[]): HTMLElement {
  const lines = rules.map(({ rule, says, source, link }) => {
    const place =
      link === undefined ? source : element("a", { href: link, textContent: source, rel: "noreferrer" });
    return element("li", {}, `${says} (rule ${rule}, `, place, ")");
  });
  return element("ul", { className: "rules" }, ...lines);
}

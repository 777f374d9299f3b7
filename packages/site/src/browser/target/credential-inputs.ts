import type { SecuritySchemeMetadata } from "@partwise/client";
import type { Spot } from "../controls/control.js";
import { element } from "../dom/element.js";
import { labelled } from "../dom/labelled.js";
import { select } from "../dom/select.js";
import { type GivenCredential, schemeInputs } from "./scheme-inputs.js";

/**
 * Inputs for what the security requirement asks for: all schemes of one alternative, and a selector of the alternatives. What is
 * typed stays in these inputs: it is neither stored nor put in a URL of the page.
 */
export function credentialInputs(
  security: readonly Requirement[],
  schemes: Readonly<Record<string, SecuritySchemeMetadata>>,
): CredentialInputs {
  const byNames = new Map(security.map((each) => [Object.keys(each).join(" and "), Object.keys(each)]));
  const options = [...byNames].map(([text, names]) => [text || "none", names] as const);
  const chosen = select(options, { id: "security" });
  const names = () => chosen.value() ?? [];
  const all = new Map([...byNames.values()].flat().map((name) => [name, schemeInputs(name, schemes[name])]));
  const place = element("div");
  const current = () => names().flatMap((name) => all.get(name) ?? []);
  const show = () => place.replaceChildren(...current().map(({ node }) => node));
  chosen.node.onchange = show;
  show();
  const legend = element("legend", { textContent: "Credentials" });
  const about = element("p", {
    className: "hint",
    textContent: "Kept on this page alone, until it is left.",
  });
  const choice = options.length > 1 ? labelled("One of", chosen.node) : undefined;
  const isAsked = options.some(([, asked]) => asked.length > 0);
  return {
    node: isAsked
      ? element("fieldset", { className: "credentials" }, legend, about, choice, place)
      : element("div", { hidden: true }),
    requirement: () => (names().length > 0 ? [Object.fromEntries(names().map((name) => [name, []]))] : []),
    credentials: () => {
      const given = current().flatMap(({ name, read }) => {
        const value = read();
        return value === undefined ? [] : [[name, value] as const];
      });
      return Object.fromEntries(given);
    },
    find: (message) => {
      for (const { spot } of current()) spot?.say("");
      const named = current().find(({ name }) => message.includes(`"${name}"`));
      return (named ?? current()[0])?.spot;
    },
  };
}

/** Schemes that are needed at once, and their scopes. */
export type Requirement = { readonly [scheme: string]: readonly string[] };

/** What is shown to the server. */
export interface CredentialInputs {
  readonly node: HTMLElement;
  /** The chosen alternative, as the metadata of an operation has it. */
  readonly requirement: () => readonly Requirement[];
  readonly credentials: () => Readonly<Record<string, GivenCredential>>;
  /** The input of the scheme that a message of the client names. */
  readonly find: (message: string) => Spot | undefined;
}

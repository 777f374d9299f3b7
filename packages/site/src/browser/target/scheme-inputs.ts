import type { SecuritySchemeMetadata } from "@partwise/client";
import { element } from "../dom/element.js";
import { labelled } from "../dom/labelled.js";
import { kindOfScheme } from "./kind-of-scheme.js";

/** The inputs of one security scheme: a secret, two for http basic, or words where a page cannot send the scheme. */
export function schemeInputs(name: string, scheme: SecuritySchemeMetadata = { type: "" }): SchemeInputs {
  const kind = kindOfScheme(scheme);
  if (kind === "basic") {
    const user = inputOf(name, "text");
    const password = inputOf(name, "password");
    const node = element(
      "div",
      {},
      labelled(`${name}: username`, user),
      labelled(`${name}: password`, password),
    );
    const read = () => (user.value === "" ? undefined : { username: user.value, password: password.value });
    return { name, node, read };
  }
  if (kind === "cookie" || kind === "other") {
    const why =
      kind === "cookie"
        ? `a page cannot set the cookie "${scheme.name}". Sign in at the server in another tab first.`
        : `this page cannot send a scheme of the type ${[scheme.type, scheme.scheme].filter(Boolean).join(" ")}.`;
    const node = element("p", { className: "hint", textContent: `${name}: ${why}` });
    return { name, node, read: () => undefined };
  }
  const words = {
    header: `${name}: the header ${scheme.name}`,
    query: `${name}: ${scheme.name} in the query`,
    bearer: `${name}: token`,
  }[kind];
  const input = inputOf(name, "password");
  const node = labelled(words, input, kind === "bearer" ? "The token alone, without Bearer." : undefined);
  return { name, node, read: () => (input.value === "" ? undefined : input.value) };
}

/** The inputs of a scheme, and what was typed. */
export interface SchemeInputs {
  readonly name: string;
  readonly node: HTMLElement;
  readonly read: () => GivenCredential | undefined;
}

/** What was typed for one scheme. */
export type GivenCredential = string | { readonly username: string; readonly password: string };

function inputOf(scheme: string, type: string): HTMLInputElement {
  const input = element("input", { type, autocomplete: "off", spellcheck: false });
  input.dataset.scheme = scheme;
  return input;
}

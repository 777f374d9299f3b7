import type { SecuritySchemeMetadata } from "@partwise/client";
import type { Control, Spot } from "../controls/control.js";
import { textControl } from "../controls/text-control.js";
import { element } from "../dom/element.js";
import { kindOfScheme } from "./kind-of-scheme.js";

/** The inputs of one security scheme: a secret, two for http basic, or words where a page cannot send the scheme. */
export function schemeInputs(name: string, scheme: SecuritySchemeMetadata = { type: "" }): SchemeInputs {
  const kind = kindOfScheme(scheme);
  if (kind === "basic") {
    const user = inputOf(name, `${name}: username`, "text");
    const password = inputOf(name, `${name}: password`, "password");
    const read = () => {
      const username = user.read();
      return username === undefined
        ? undefined
        : { username: String(username), password: String(password.read() ?? "") };
    };
    return { name, node: element("div", {}, user.node, password.node), read, spot: user };
  }
  if (kind === "cookie" || kind === "other") {
    const why =
      kind === "cookie"
        ? `a page cannot set the cookie "${scheme.name}". Sign in at the server in another tab first.`
        : `this page cannot send a scheme of the type ${[scheme.type, scheme.scheme].filter(Boolean).join(" ")}.`;
    const node = element("p", { className: "hint", textContent: `${name}: ${why}` });
    return { name, node, read: () => undefined, spot: undefined };
  }
  const words = {
    header: `${name}: the header ${scheme.name}`,
    query: `${name}: ${scheme.name} in the query`,
    bearer: `${name}: token`,
  }[kind];
  const hint = kind === "bearer" ? "The token alone, without Bearer." : "";
  const input = inputOf(name, words, "password", hint);
  return { name, node: input.node, read: () => input.read() as string | undefined, spot: input };
}

/** The inputs of a scheme, and what was typed. */
export interface SchemeInputs {
  readonly name: string;
  readonly node: HTMLElement;
  readonly read: () => GivenCredential | undefined;
  readonly spot: Spot | undefined;
}

/** What was typed for one scheme. */
export type GivenCredential = string | { readonly username: string; readonly password: string };

function inputOf(scheme: string, name: string, format: string, description = ""): Control {
  // A credential of no letters is none: there is no choice of what an empty input means.
  const constraints = { minLength: 1 };
  const field = {
    kind: "text",
    isRequired: false,
    limits: "",
    name,
    description,
    constraints,
    format,
  } as const;
  const control = textControl(field);
  const input = control.node.querySelector("input");
  if (input) {
    input.dataset.scheme = scheme;
    input.spellcheck = false;
  }
  return control;
}

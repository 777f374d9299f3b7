import type { ServerMetadata } from "@partwise/client";
import type { Field } from "../../form/field.js";
import type { Problem } from "../controls/control.js";
import { textControl } from "../controls/text-control.js";
import { element } from "../dom/element.js";
import { labelled } from "../dom/labelled.js";
import { select } from "../dom/select.js";

/** The description's servers with their variables, and a URL of one's own. */
export function serverChoice(servers: readonly ServerMetadata[]): ServerChoice {
  const options = [
    ...servers.map((server, index) => [textOf(server), { server, index }] as const),
    ["Another URL", undefined] as const,
  ];
  const chosen = select(options, { id: "server" });
  const own = textControl(ownUrl);
  const url = () => String(own.read() ?? "");
  const place = element("div", { className: "variables" });
  let values: ReadonlyMap<string, () => string> = new Map();
  const show = () => {
    const found = chosen.value();
    const inputs = found === undefined ? [] : variablesOf(found.server);
    values = new Map(inputs.map(({ name, value }) => [name, value]));
    place.replaceChildren(...(found === undefined ? [own.node] : inputs.map(({ node }) => node)));
  };
  chosen.node.onchange = show;
  show();
  return {
    node: element("div", { className: "server" }, labelled("Server", chosen.node), place),
    options: () => {
      const found = chosen.value();
      if (found === undefined) return { baseUrl: url() };
      const variables = Object.fromEntries([...values].map(([name, value]) => [name, value()]));
      return { servers: { use: found.index, variables } };
    },
    check: () => {
      if (chosen.value() !== undefined) return [];
      const message = isCallable(url())
        ? ""
        : "Give a URL that begins with http:// or https://, without a password.";
      own.say(message);
      return message === "" ? [] : [{ spot: own, message, stops: true }];
    },
    focus: () => (chosen.value() === undefined ? own : chosen.node).focus(),
  };
}

/** Where a call goes. */
export interface ServerChoice {
  readonly node: HTMLElement;
  /** The options of `createClient` that say so. */
  readonly options: () => {
    readonly baseUrl?: string;
    readonly servers?: { readonly use: number; readonly variables: Readonly<Record<string, string>> };
  };
  readonly check: () => readonly Problem[];
  readonly focus: () => void;
}

const ownUrl: Field = {
  ...{ name: "URL of the server", kind: "text", isRequired: true, format: "url" },
  ...{
    description: "Where the paths of the description begin, such as http://localhost:4010/v2.",
    limits: "",
  },
};

function isCallable(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && username === "" && password === "";
}

function textOf(server: ServerMetadata): string {
  if (typeof server === "string") return server;
  return server.name === undefined ? server.url : `${server.name}: ${server.url}`;
}

function variablesOf(server: ServerMetadata) {
  const { variables = {} } = typeof server === "string" ? {} : server;
  return Object.entries(variables).map(([name, { default: fallback = "", enum: values }]) => {
    if (values === undefined) {
      const input = element("input", { type: "text", value: fallback, autocomplete: "off" });
      return { name, node: labelled(name, input), value: () => input.value };
    }
    const chosen = select(values.map((value) => [value, value] as const));
    chosen.choose(Math.max(0, values.indexOf(fallback)));
    return { name, node: labelled(name, chosen.node), value: chosen.value };
  });
}

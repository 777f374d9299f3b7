import type { ServerMetadata } from "@partwise/client";
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
  const own = element("input", {
    type: "url",
    id: "server-url",
    placeholder: "http://localhost:4010",
    autocomplete: "off",
  });
  const ownLine = labelled("URL of the server", own);
  const place = element("div", { className: "variables" });
  let values: ReadonlyMap<string, () => string> = new Map();
  const show = () => {
    const found = chosen.value();
    const inputs = found === undefined ? [] : variablesOf(found.server);
    values = new Map(inputs.map(({ name, value }) => [name, value]));
    place.replaceChildren(...(found === undefined ? [ownLine] : inputs.map(({ node }) => node)));
  };
  chosen.node.onchange = show;
  show();
  return {
    node: element("div", { className: "server" }, labelled("Server", chosen.node), place),
    options: () => {
      const found = chosen.value();
      if (found === undefined) return { baseUrl: own.value };
      const variables = Object.fromEntries([...values].map(([name, value]) => [name, value()]));
      return { servers: { use: found.index, variables } };
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
  readonly focus: () => void;
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

import { type Json, listOf, objectOf } from "../real-descriptions/json.js";
import type { ExpectedRequest } from "./expected-requests.js";

/** Dimension 9: a server for each host, each once, and paths without a host. */
export function serverFacts(document: Json, requests: readonly ExpectedRequest[]): readonly boolean[] {
  const paths = Object.entries(objectOf(document.paths));
  const root = listOf(document.servers).map((each) => String(objectOf(each).url));
  const others = paths.flatMap(([, item]) =>
    Object.values(objectOf(item)).flatMap((each) => listOf(objectOf(each).servers)),
  );
  const all = [...root, ...others.map((each) => String(objectOf(each).url))].join("\n").toLowerCase();
  const hosts = [...new Set(requests.map(({ host }) => host))].filter((host) => host !== "");
  const variables = new Set(requests.flatMap(({ host }) => (host === "" ? [""] : [])));
  return [
    new Set(root).size === root.length,
    ...hosts.map((host) => all.includes(host) || all.includes("{")),
    ...[...variables].map(() => root.length > 0),
    ...paths.map(
      ([path]) =>
        path.startsWith("/") &&
        !/:\/\/|\{\{|^\/?\{?(?:base_?ur[li]|host|url)\}?(?:\/|$)/i.test(path) &&
        !hosts.some((host) => path.toLowerCase().includes(`/${host}`)),
    ),
  ];
}

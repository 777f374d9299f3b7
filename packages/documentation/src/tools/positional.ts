import type { Input, Operation } from "./tool.js";

/** `updateSong("7", { title: "Sea" })`: path parameters one by one, then the body, then the query. */
export function positional({ id }: Operation, { path, query, body }: Input): string {
  const values = path && [...path.matchAll(/\w+: ("[^"]*"|[\w.]+)/g)].map(([, value]) => value).join(", ");
  return `${id}(${[values, body, query].filter(Boolean).join(", ")})`;
}

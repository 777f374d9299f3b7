import type { Input, Operation } from "./tool.js";

/** `updateSong({ path: { songId: "7" }, body: { title: "Sea" } })` */
export function grouped({ id }: Operation, { path, query, body }: Input): string {
  return `${id}({ ${[path && `path: ${path}`, query && `query: ${query}`, body && `body: ${body}`].filter(Boolean).join(", ")} })`;
}

/** `updateSong("7", { title: "Sea" })`: path parameters one by one, then the body, then the query. */
export function positional({ id }: Operation, { path, query, body }: Input): string {
  const values = path && [...path.matchAll(/\w+: ("[^"]*"|[\w.]+)/g)].map(([, value]) => value).join(", ");
  return `${id}(${[values, body, query].filter(Boolean).join(", ")})`;
}

/** `api.PATCH("/songs/{songId}", { params: { path: { songId: "7" } }, body: { title: "Sea" } })` */
export function byPath({ method, path }: Operation, input: Input, more = ""): string {
  const params = [input.path && `path: ${input.path}`, input.query && `query: ${input.query}`]
    .filter(Boolean)
    .join(", ");
  const options = [
    params && `params: { ${params} }`,
    input.body && `body: ${input.body}`,
    input.body && more,
  ];
  return `api.${method}("${path}", { ${options.filter(Boolean).join(", ")} })`;
}

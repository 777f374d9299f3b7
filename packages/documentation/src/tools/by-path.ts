import type { Input, Operation } from "./tool.js";

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

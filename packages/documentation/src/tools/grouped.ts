import type { Input, Operation } from "./tool.js";

/** `updateSong({ path: { songId: "7" }, body: { title: "Sea" } })` */
export function grouped({ id }: Operation, { path, query, body }: Input): string {
  return `${id}({ ${[path && `path: ${path}`, query && `query: ${query}`, body && `body: ${body}`].filter(Boolean).join(", ")} })`;
}

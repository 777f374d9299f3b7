import { type Context, joinPointer, objectOf } from "@partwise/description/document";
import { type ServerMetadata, serversMetadata } from "@partwise/description/reading";
import type { Operation } from "../contract/operation.js";

/**
 * The paths below which the operation stands: those of its servers, else of its path's, else of the description's. A
 * variable without a default stays in braces. Without servers: the root.
 * @see https://spec.openapis.org/oas/v3.1.1.html#server-object
 */
export function basePaths(
  operation: Pick<Operation, "value" | "pointer" | "path"> | undefined,
  context: Context,
): readonly string[] {
  const quiet = { ...context, warn: () => {} };
  const read = (value: unknown, pointer: string) => serversMetadata({ value, pointer }, quiet);
  const item = operation && objectOf(objectOf(context.document.paths)[operation.path]);
  const servers =
    (operation && read(operation.value.servers, joinPointer(operation.pointer, "servers"))) ??
    (item && read(item.servers, "")) ??
    read(context.document.servers, "/servers") ??
    [];
  return servers.length === 0 ? [""] : [...new Set(servers.map(pathOf))];
}

function pathOf(server: ServerMetadata): string {
  const { url, variables = {} } = typeof server === "string" ? { url: server } : server;
  const filled = url.replace(/\{([^{}]+)\}/g, (braces, name: string) => variables[name]?.default ?? braces);
  return filled
    .replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*/i, "")
    .replace(/\/+$/, "")
    .replace(/^(?=[^/])/, "/");
}

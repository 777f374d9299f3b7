import type { DescriptionMetadata, OperationsMetadata, ServerMetadata } from "@partwise/description/reading";

/**
 * The type of each variable of all servers: its enum values, or any text. Undefined where no server has a variable.
 */
export function serverVariables(
  { $servers = [] }: DescriptionMetadata,
  operations: OperationsMetadata,
): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, Set<string>>();
  const read = (server: ServerMetadata) => {
    if (typeof server === "string") return;
    for (const [name, { enum: allowed }] of Object.entries(server.variables ?? {})) {
      const types = allowed ? allowed.map((value) => JSON.stringify(value)) : ["string"];
      found.set(name, new Set([...(found.get(name) ?? []), ...types]));
    }
  };
  $servers.forEach(read);
  for (const pathItem of Object.values(operations)) {
    for (const { servers = [] } of Object.values(pathItem)) servers.forEach(read);
  }
  if (found.size === 0) return undefined;
  return new Map([...found].map(([name, types]) => [name, print(types)]));
}

function print(types: ReadonlySet<string>): string {
  return types.has("string") ? "string" : [...types].join(" | ");
}

import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Places } from "./places.js";

/** The file of the cache that holds what belongs to `identity`. The file's name tells nothing of the identity, which may be a secret. */
export function cacheFile(
  kind: "tokens" | "names" | "accounts",
  identity: readonly (string | undefined)[],
  { cache }: Places,
): string {
  const name = createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, 32);
  return join(cache, kind, `${name}.json`);
}

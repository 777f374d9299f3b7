import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { unescaped } from "../document/split-pointer.js";

/**
 * The path or address that a reference leads to. `resolve` looks up what is relative. A reference is a URI: it may be a
 * `file:` URL, though not in a file of the network, and it may escape characters of a file's name.
 */
export function referredFile(
  reference: string,
  base: string | null,
  resolve: (reference: string) => string,
): string {
  const isOnNetwork = /^https?:/i.test(base ?? "") || /^https?:/i.test(reference);
  if (isOnNetwork && !/^file:/i.test(reference)) return resolve(reference);
  if (/^file:/i.test(reference)) return (isOnNetwork ? undefined : pathOf(reference)) ?? reference;
  if (/^(?:[a-z][a-z0-9+.-]+:\/\/|data:|urn:)/i.test(reference)) return reference;
  const path = resolve(reference);
  return reference.includes("%") && !existsSync(path) ? resolve(unescaped(reference)) : path;
}

function pathOf(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}

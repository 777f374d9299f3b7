import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { unescaped } from "../document/split-pointer.js";

/**
 * The path or address that a reference leads to. `resolve` turns a relative path into an absolute one. A reference is a URI:
 * it may be a `file:` URL, except in a remote file, and may percent-encode characters of a file name.
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

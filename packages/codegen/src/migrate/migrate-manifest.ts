import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isObject } from "@partwise/description/document";
import type { JsonObjectExpression } from "typescript";
import { client, type Library } from "./libraries.js";
import type { TypeScript } from "./load-type-script.js";
import type { TextEdit } from "./text-edit.js";

const fields = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

/**
 * Adds `@partwise/client` to a package.json that names the library, and removes the library unless code or a dependency
 * needs the library. Undefined when the file is no JSON object.
 */
export function migrateManifest(
  ts: TypeScript,
  library: Library,
  { path, text, range, isUsed }: { path: string; text: string; range: string; isUsed: boolean },
): { readonly edits: readonly TextEdit[]; readonly note?: string } | undefined {
  const file = ts.parseJsonText(path, text);
  const root: JsonObjectExpression | undefined = file.statements[0]?.expression;
  if (root === undefined || !ts.isObjectLiteralExpression(root) || !isJson(text)) return undefined;
  const lists = root.properties.flatMap((property) => {
    if (!ts.isPropertyAssignment(property) || !ts.isStringLiteral(property.name)) return [];
    const { initializer, name } = property;
    return fields.includes(name.text) && ts.isObjectLiteralExpression(initializer) ? [initializer] : [];
  });
  const names = lists.flatMap((list) => list.properties.map(({ name }) => keyOf(name)));
  const needs = names.filter((name) => needsLibrary(library, name, dirname(path)));
  const isKept = isUsed || needs.length > 0;
  const edits = lists.flatMap((list) => {
    const own = list.properties.map(({ name }) => keyOf(name));
    const index = own.indexOf(library.name);
    const present = list.properties[index];
    if (present === undefined) return [];
    const added = names.includes(client) ? undefined : `"${client}": "${range}"`;
    const [first] = list.properties;
    const gap = text.slice(list.getStart(file) + 1, first?.getStart(file));
    const separator = `,${gap.includes("\n") ? gap : " "}`;
    const after = list.properties.find(({ name }) => keyOf(name) > client);
    if (isKept) {
      if (added === undefined) return [];
      const at = after?.getStart(file) ?? list.properties.end;
      return [{ start: at, end: at, text: after === undefined ? separator + added : added + separator }];
    }
    const start = present.getStart(file);
    const next = list.properties[index + 1];
    // in place of the library, or in alphabetical order
    if (added !== undefined && (after === undefined || after === present))
      return [{ start, end: present.end, text: added }];
    const removal =
      next !== undefined
        ? { start, end: next.getStart(file), text: "" }
        : { start: list.properties[index - 1]?.end ?? start, end: present.end, text: "" };
    if (added === undefined || after === undefined) return [removal];
    const at = after.getStart(file);
    return [{ start: at, end: at, text: added + separator }, removal];
  });
  if (edits.length === 0) return { edits };
  if (needs.length > 0) return { edits, note: `${library.name} stays: ${needs.join(", ")} needs it` };
  return isUsed ? { edits, note: `${library.name} stays: code still imports it` } : { edits };

  function keyOf(name: { getText: (source: typeof file) => string } | undefined): string {
    return name?.getText(file).slice(1, -1) ?? "";
  }
}

/** Whether a dependency needs the library: by the list, or by the peer dependencies of the installed package. */
function needsLibrary(library: Library, name: string, folder: string): boolean {
  if (library.neededBy.includes(name)) return true;
  if (name === client) return false;
  try {
    const manifest: unknown = JSON.parse(
      readFileSync(join(folder, "node_modules", name, "package.json"), "utf8"),
    );
    return (
      isObject(manifest) && isObject(manifest.peerDependencies) && library.name in manifest.peerDependencies
    );
  } catch {
    return false;
  }
}

function isJson(text: string): boolean {
  try {
    return isObject(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    return false;
  }
}

import type { Change } from "../../src/contract/change.js";
import { diffDescriptions } from "../../src/diff-descriptions.js";
import { contextOf } from "./context-of.js";
import type { Description, Edit } from "./edit.js";

/** The changes of each edit by its name: edits of paths alone are compared in one description, since a compiler starts slowly. */
export async function changesOf(edits: readonly Edit[]): Promise<ReadonlyMap<string, readonly Change[]>> {
  const found = new Map<string, readonly Change[]>();
  const small = edits.filter((edit) => !isAlone(edit));
  const together = { old: inOne(small, "old"), new: inOne(small, "new") };
  const changes = await diffDescriptions(contextOf(together.old), contextOf(together.new));
  for (const [index, { name }] of small.entries()) {
    found.set(
      name,
      changes.filter(({ operation }) => operation?.includes(` /e${index}/`)),
    );
  }
  for (const edit of edits) {
    if (!small.includes(edit)) {
      found.set(edit.name, await diffDescriptions(contextOf(edit.old), contextOf(edit.new)));
    }
  }
  return found;
}

/** Whether an edit needs a description of its own: one of more than paths or webhooks. */
export function isAlone(edit: Edit): boolean {
  return !isPathsAlone(edit.old) || !isPathsAlone(edit.new);
}

function isPathsAlone(description: Description): boolean {
  const { openapi, info } = description;
  const isPlain = openapi === "3.1.1" && JSON.stringify(info) === '{"title":"Things","version":"1"}';
  return isPlain && /^openapi,info,(paths|webhooks)$/.test(Object.keys(description).join());
}

/** All edits in one description: each path and webhook begins with `/e` and the position of the edit. */
export function inOne(edits: readonly Edit[], side: "old" | "new"): Description {
  const allOf = (key: string) =>
    Object.fromEntries(
      edits.flatMap((edit, index) =>
        Object.entries(edit[side][key] ?? {}).map(([name, item]) => [
          `/e${index}/${name.replace(/^\//, "")}`,
          item,
        ]),
      ),
    );
  const info = { title: "All", version: "1" };
  return { openapi: "3.1.1", info, paths: allOf("paths"), webhooks: allOf("webhooks") };
}

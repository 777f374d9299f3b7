import { type Context, listOf, objectOf } from "@partwise/description/document";
import type { OperationDescription } from "../operation/operation-description.js";
import type { TagGroup } from "./site-frame.js";

/** Operations by their first tag: tags in the order of the description's list, then those that it leaves out. */
export function tagGroups(
  operations: readonly OperationDescription[],
  context: Context,
): readonly TagGroup[] {
  const described = new Map(
    listOf(context.document.tags).map((tag) => {
      const { name, description } = objectOf(tag);
      return [String(name), typeof description === "string" ? description : ""];
    }),
  );
  const members = new Map<string, OperationDescription[]>([...described.keys()].map((name) => [name, []]));
  for (const operation of operations) {
    const group = members.get(operation.tag);
    if (group === undefined) members.set(operation.tag, [operation]);
    else group.push(operation);
  }
  const used = [...members].filter(([, each]) => each.length > 0);
  return used.map(([name, each], index) => ({
    name,
    id: `tag-${name.toLowerCase().replace(/[^a-z0-9]+/g, "-") || index}`,
    description: described.get(name) ?? "",
    operations: each,
  }));
}

import { isObject, objectOf } from "@partwise/description/document";
import type { Description, Edit } from "./edit.js";

/**
 * An edit of webhooks or callbacks as one of operations: the receiver, of the old description, is the server, and who calls the
 * receiver, of the new one, is the client. Other edits stay.
 */
export function turned(edit: Edit): Edit {
  if (!isReceived(edit.old) && !isReceived(edit.new)) return edit;
  return { ...edit, old: asPaths(edit.new), new: asPaths(edit.old) };
}

function isReceived(description: Description): boolean {
  return description.webhooks !== undefined || Object.keys(callbacksIn(description)).length > 0;
}

function asPaths(description: Description): Description {
  const hooks = Object.entries(objectOf(description.webhooks)).map(([name, item]) => [`/${name}`, item]);
  const paths = { ...Object.fromEntries(hooks), ...callbacksIn(description) };
  const { webhooks: _, ...rest } = description;
  return { ...rest, paths };
}

/** Path items of callbacks, by paths made of the names of the callbacks. */
function callbacksIn({ paths, components }: Description): Record<string, unknown> {
  const named = objectOf(objectOf(components).callbacks);
  return Object.fromEntries(
    Object.values(objectOf(paths)).flatMap((item) =>
      Object.values(objectOf(item)).flatMap((operation) =>
        Object.entries(objectOf(objectOf(operation).callbacks)).flatMap(([name, callback]) => {
          const { $ref } = objectOf(callback);
          const target = typeof $ref === "string" ? named[$ref.slice($ref.lastIndexOf("/") + 1)] : callback;
          return Object.values(objectOf(target))
            .filter(isObject)
            .map((each) => [`/${name}`, each]);
        }),
      ),
    ),
  );
}

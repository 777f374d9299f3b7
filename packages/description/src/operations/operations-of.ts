import type { Context } from "../document/context.js";
import { follow, type Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject, type JsonObject, objectOf } from "../document/json-object.js";
import type { OperationPlace } from "../parameters/read-parameters.js";
import { operationsIn } from "./operations-in.js";
import { placeOf } from "./path-item-metadata.js";

/** All operations below `paths`, in the order of the description, with references followed. */
export function operationsOf(context: Context): readonly NamedOperation[] {
  return operationsBelow({ value: context.document.paths, pointer: "/paths" }, context);
}

/** The same of any map of Path Item Objects: of `webhooks`, of a Callback Object. */
export function operationsBelow(map: Located<unknown>, context: Context): readonly NamedOperation[] {
  const paths = objectOf(map.value);
  return Object.keys(paths).flatMap((path) => {
    const pathItem = { value: paths[path], pointer: joinPointer(map.pointer, path) };
    const target = follow(pathItem, context);
    const own = isObject(pathItem.value) ? { value: pathItem.value, pointer: pathItem.pointer } : undefined;
    const place = placeOf(path, pathItem.pointer, own, target);
    const sources = [own, own?.value === target?.value ? undefined : target];
    return sources.flatMap((source) =>
      (source ? operationsIn(source, context) : []).flatMap(({ method, ...operation }): NamedOperation[] => {
        const located = follow(operation, context);
        if (located === undefined) return [];
        const { operationId } = located.value;
        return [
          {
            ...located,
            name: `${method.toUpperCase()} ${path}`,
            place,
            ...(typeof operationId === "string" && { operationId }),
          },
        ];
      }),
    );
  });
}

/** An operation, and its names. */
export interface NamedOperation extends Located<JsonObject> {
  /** `PATCH /im/groups/{groupId}` */
  readonly name: string;
  readonly operationId?: string;
  readonly place: OperationPlace;
}

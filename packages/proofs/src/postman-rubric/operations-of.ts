import { type Json, objectOf } from "../real-descriptions/json.js";

/** The operations of a description. */
export function operationsOf({ paths }: Json): readonly Json[] {
  return Object.values(objectOf(paths)).flatMap((item) =>
    Object.entries(objectOf(item)).flatMap(([method, each]) =>
      /^(?:get|put|post|delete|options|head|patch|trace)$/.test(method) ? [objectOf(each)] : [],
    ),
  );
}

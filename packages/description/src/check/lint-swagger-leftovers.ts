import type { Context } from "../document/context.js";
import { joinPointer } from "../document/join-pointer.js";
import { isObject, type JsonObject } from "../document/json-object.js";
import { walk } from "../document/walk.js";

/** Keys of Swagger 2 that OpenAPI 3 does not have: the place of each key, and its replacement. */
const leftovers: readonly (readonly [key: string, place: Place, instead: string])[] = [
  ["consumes", "root or operation", "name the media types under requestBody.content"],
  ["produces", "root or operation", "name the media types under the responses' content"],
  ["schemes", "root or operation", "write the scheme into the URLs of servers"],
  ["host", "root", "write it into the URLs of servers"],
  ["basePath", "root", "write it into the URLs of servers"],
  ["definitions", "root", "move the schemas to components.schemas"],
  ["securityDefinitions", "root", "move them to components.securitySchemes"],
  ["collectionFormat", "parameter", "use style and explode, in a form under the property's encoding"],
];

type Place = "root" | "root or operation" | "parameter";

const methodKey = /^(get|put|post|delete|options|head|patch|trace|query)$/;

/** Warns of keys that a conversion from Swagger 2 left behind. */
export function lintSwaggerLeftovers({ document, warn }: Pick<Context, "document" | "warn">): void {
  walk(document, (object, pointer) => {
    if ((object.in === "formData" || object.in === "body") && isParameter(pointer())) {
      warn(
        joinPointer(pointer(), "in"),
        `\`${object.in}\` is of Swagger 2, so this is not sent; describe it as a property of the requestBody's schema`,
        "swagger-body",
      );
    }
    for (const [key, place, instead] of leftovers) {
      if (object[key] === undefined || !isThere(object, pointer(), place)) continue;
      warn(joinPointer(pointer(), key), `is of Swagger 2 and does nothing here; ${instead}`);
    }
  });
}

function isThere(object: JsonObject, pointer: string, place: Place): boolean {
  if (pointer === "") return place !== "parameter";
  if (place === "parameter") {
    return isParameter(pointer) || isObject(object.items) || object.type !== undefined;
  }
  return place === "root or operation" && isObject(object.responses);
}

function isParameter(pointer: string): boolean {
  return /\/parameters\/[^/]+$/.test(pointer);
}

/** Whether a key stands where Swagger 2 has that key. */
export function isLeftover(keys: readonly string[]): boolean {
  return find(keys) !== undefined;
}

function find(keys: readonly string[]): (typeof leftovers)[number] | undefined {
  return leftovers.find(([key, place]) => {
    if (key !== keys.at(-1)) return false;
    if (place === "parameter") return keys.at(-2) !== "properties";
    if (keys.length === 1) return true;
    return place === "root or operation" && methodKey.test(keys.at(-2) ?? "") && keys.at(-4) !== "properties";
  });
}

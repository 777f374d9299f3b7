import { isObject, type JsonObject, objectOf } from "./json.js";
import { operationsIn } from "./path-item.js";

/** Visits each Media Type Object of request bodies and responses, where it stands and with its key. */
export function eachMediaType(
  document: JsonObject,
  visit: (mediaType: string, object: JsonObject) => void,
): void {
  const components = objectOf(document.components);
  const content = (node: unknown) => {
    for (const [mediaType, object] of Object.entries(objectOf(objectOf(node).content))) {
      if (isObject(object)) visit(mediaType, object);
    }
  };
  const pathItem = (node: unknown) => {
    const item = { value: objectOf(node), pointer: "" };
    for (const { value: operation } of operationsIn(item, { version: "3.2" })) {
      if (!isObject(operation)) continue;
      content(operation.requestBody);
      for (const response of Object.values(objectOf(operation.responses))) content(response);
      for (const callback of Object.values(objectOf(operation.callbacks))) {
        for (const each of Object.values(objectOf(callback))) pathItem(each);
      }
    }
  };
  for (const items of [document.paths, document.webhooks, components.pathItems]) {
    for (const item of Object.values(objectOf(items))) pathItem(item);
  }
  for (const body of Object.values(objectOf(components.requestBodies))) content(body);
  for (const response of Object.values(objectOf(components.responses))) content(response);
  content({ content: components.mediaTypes });
}

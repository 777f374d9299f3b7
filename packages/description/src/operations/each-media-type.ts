import { isObject, type JsonObject, objectOf } from "../document/json-object.js";
import { isData } from "../document/walk.js";
import { operationsIn } from "./operations-in.js";

/**
 * Visits each Media Type Object of request bodies and responses, with its key and place. In a draft, the visited objects
 * are drafts.
 */
export function eachMediaType<Node extends JsonObject>(
  document: Node,
  visit: (mediaType: string, object: Node, of: ContentOf) => void,
): void {
  const components = objectOf(document.components);
  const content = (node: unknown, of: ContentOf) => {
    for (const [mediaType, object] of Object.entries(objectOf(objectOf(node).content))) {
      if (isObject(object)) visit(mediaType, object as Node, of);
    }
  };
  const pathItem = (node: unknown) => {
    const item = { value: objectOf(node), pointer: "" };
    for (const { value: operation } of operationsIn(item, { version: "3.2" })) {
      if (!isObject(operation)) continue;
      content(operation.requestBody, "request");
      for (const response of Object.values(objectOf(operation.responses))) content(response, "response");
      for (const callback of Object.values(objectOf(operation.callbacks))) {
        for (const [expression, each] of Object.entries(objectOf(callback))) {
          if (!isData(expression)) pathItem(each);
        }
      }
    }
  };
  for (const items of [document.paths, document.webhooks, components.pathItems]) {
    for (const item of Object.values(objectOf(items))) pathItem(item);
  }
  for (const body of Object.values(objectOf(components.requestBodies))) content(body, "request");
  for (const response of Object.values(objectOf(components.responses))) content(response, "response");
  content({ content: components.mediaTypes }, "either");
}

/** Where a Media Type Object stands; below the components, it may serve requests and responses. */
export type ContentOf = "request" | "response" | "either";

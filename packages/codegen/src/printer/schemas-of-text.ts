import { type DraftContext, isObject, objectOf, walk } from "@partwise/description/document";
import { datePlaces } from "@partwise/description/reading";
import { isMultipart } from "@partwise/multipart/media-types";

/**
 * The schemas whose date-times stay text although other date-times are Dates: in headers of answers, in answers in parts,
 * and in webhooks and callbacks, which no client sends or reads.
 */
export function schemasOfText(context: DraftContext): ReadonlySet<unknown> {
  const { document } = context;
  const found = new Set<unknown>();
  const places = datePlaces(context);
  const note = (schema: unknown) => {
    if (isObject(schema) && places.of(schema) !== undefined) found.add(schema);
  };
  const noteAll = (root: unknown) => {
    if (isObject(root)) walk(root, ({ schema }) => note(schema));
  };
  const noteResponse = (response: unknown) => {
    if (!isObject(response)) return;
    for (const header of Object.values(objectOf(response.headers))) noteAll(header);
    for (const [mediaType, object] of Object.entries(objectOf(response.content))) {
      if (isMultipart(mediaType)) note(objectOf(object).schema);
    }
  };
  walk(document, (object) => {
    for (const response of Object.values(objectOf(object.responses))) noteResponse(response);
    if (isObject(object.callbacks)) noteAll(object.callbacks);
  });
  noteAll(document.webhooks);
  for (const header of Object.values(objectOf(objectOf(document.components).headers))) noteAll(header);
  return found;
}

import { deref, type Json, objectOf } from "../real-descriptions/json.js";

/** Each multipart and each urlencoded body of a description. */
export function describedForms(document: Json): readonly DescribedForm[] {
  return Object.entries(objectOf(document.paths)).flatMap(([path, item]) =>
    Object.entries(deref(item, document)).flatMap(([method, operation]) => {
      const { content } = deref(objectOf(operation).requestBody, document);
      return Object.entries(objectOf(content))
        .filter(([mediaType]) => /^multipart\/|urlencoded/i.test(mediaType))
        .map(([mediaType, object]) => ({ path, method, mediaType, object: deref(object, document) }));
    }),
  );
}

/** A form that an operation takes. */
export interface DescribedForm {
  readonly path: string;
  readonly method: string;
  readonly mediaType: string;
  /** Its Media Type Object. */
  readonly object: Json;
}

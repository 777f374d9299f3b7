import { foundOnce } from "../once/found-once.js";

/**
 * Whether the run time's fetch takes a Blob of this class. It writes a Blob of another implementation, such as jsdom's, as the
 * text `[object Blob]`, which has a content type.
 */
export const takesBlob = foundOnce(
  (Class: typeof Blob): boolean => !new Response(new Class()).headers.has("content-type"),
);

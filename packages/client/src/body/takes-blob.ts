import { foundOnce } from "../once/found-once.js";

/**
 * Whether the run time's Request takes a Blob of this class. A Request writes a Blob of another implementation, such as jsdom's, as
 * the text `[object Blob]`, which has a content type. Vitest makes its Request take jsdom's Blob, and leaves Response as it is.
 */
export const takesBlob = foundOnce(
  (Class: typeof Blob): boolean =>
    !new Request("http://a", { method: "POST", body: new Class() }).headers.has("content-type"),
);

import { foundOnce } from "../once/found-once.js";

/**
 * Whether the run time's Request takes a Blob of this class. A Request writes a Blob of another implementation, such as jsdom's, as
 * the text `[object Blob]`, which has a content type. Node 24 throws where jsdom's Blob is the global one at the first use of fetch:
 * fetch then calls `stream`, which jsdom's Blob lacks. Vitest makes its Request take jsdom's Blob, and leaves Response as it is.
 */
export const takesBlob = foundOnce((Class: typeof Blob): boolean => {
  try {
    return !new Request("http://a", { method: "POST", body: new Class() }).headers.has("content-type");
  } catch {
    return false;
  }
});

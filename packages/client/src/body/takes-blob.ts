import { foundOnce } from "../once/found-once.js";

/**
 * Whether the run time's Request takes a Blob of this class. A Request writes a Blob of another
 * implementation, such as jsdom's, as the text `[object Blob]`.
 */
export const takesBlob = foundOnce((Class: typeof Blob): boolean => {
  const { headers } = new Request("https://a.test/", { method: "POST", body: new Class() });
  return !headers.get("content-type")?.startsWith("text");
});

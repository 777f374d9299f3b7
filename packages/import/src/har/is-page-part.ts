import { type JsonObject, objectOf } from "@partwise/description/document";
import { textOf } from "../observed/text-of.js";

/** Whether an entry loads a page or something that a page is shown with, or a browser sends it on its own. */
export function isPagePart(entry: JsonObject): boolean {
  const request = objectOf(entry.request);
  const url = textOf(request.url);
  if (!/^https?:/i.test(url) || textOf(request.method).toUpperCase() === "OPTIONS") return true;
  const kind = textOf(entry._resourceType);
  if (/^(?:xhr|fetch)$/.test(kind)) return false;
  if (
    /^(?:document|stylesheet|script|image|font|media|manifest|texttrack|preflight|ping|websocket)$/.test(kind)
  )
    return kind !== "document" || /^get$/i.test(textOf(request.method));
  const type = textOf(objectOf(objectOf(entry.response).content).mimeType).toLowerCase();
  if (/^(?:image|font|audio|video)\/|javascript|ecmascript|text\/css|wasm|manifest\+json/.test(type))
    return true;
  if (type.startsWith("text/html")) return /^get$/i.test(textOf(request.method));
  return /\.(?:js|mjs|css|png|jpe?g|gif|svg|ico|woff2?|ttf|map|webp)(?:\?|$)/i.test(url);
}

import { openAsBlob } from "node:fs";
import { fileFrom } from "@partwise/client/node";
import { uploadWith } from "./ours.js";
import type { Uploads } from "./uploads.js";

/** Partwise over global fetch. Without `redirect: "error"`, fetch keeps all of a body that it might send again. */
export const overFetch: Uploads = {
  "partwise, fetch, path": uploadWith({ redirect: "error" }, fileFrom),
  "partwise, fetch, Blob": uploadWith({ redirect: "error" }, openAsBlob),
};

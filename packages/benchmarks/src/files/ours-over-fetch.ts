import { openAsBlob } from "node:fs";
import { fileFrom } from "@partwise/client/node";
import type { Uploads } from "./upload.js";
import { uploadWith } from "./upload-with.js";

/** Partwise over global fetch. Without `redirect: "error"`, fetch keeps all of a body that it might send again. */
export const oursOverFetch: Uploads = {
  "partwise, fetch, path": uploadWith({ redirect: "error" }, fileFrom),
  "partwise, fetch, Blob": uploadWith({ redirect: "error" }, openAsBlob),
};

import { openAsBlob } from "node:fs";
import { fileFrom } from "@partwise/client/node";
import { undiciTransport } from "@partwise/client/undici";
import type { Uploads } from "./upload.js";
import { uploadWith } from "./upload-with.js";

/** Partwise over undici. */
export const oursOverUndici: Uploads = {
  "partwise, undici, path": uploadWith(undiciTransport(), fileFrom),
  "partwise, undici, Blob": uploadWith(undiciTransport(), openAsBlob),
};

import { openAsBlob } from "node:fs";
import { fileFrom } from "@partwise/client/node";
import { undiciTransport } from "@partwise/client/undici";
import { uploadWith } from "./ours.js";
import type { Uploads } from "./uploads.js";

/** Partwise over undici. */
export const overUndici: Uploads = {
  "partwise, undici, path": uploadWith(undiciTransport(), fileFrom),
  "partwise, undici, Blob": uploadWith(undiciTransport(), openAsBlob),
};

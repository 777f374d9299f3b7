import { openAsBlob } from "node:fs";
import { fileFrom, nodeTransport } from "@partwise/client/node";
import { authorize, redirect, responseLimit, retry, timeout, transportErrors } from "@partwise/policies";
import type { Uploads } from "./upload.js";
import { uploadWith } from "./upload-with.js";

const policies = [
  timeout(),
  transportErrors,
  retry({ isIdempotent: () => true }),
  redirect({ files: "follow" }),
  authorize({ token: "a".repeat(64) }),
  responseLimit(),
];

/** Partwise over node:http. */
export const oursOverNode: Uploads = {
  "partwise, Node, path": uploadWith(nodeTransport(), fileFrom),
  "partwise, Node, path, policies": uploadWith({ ...nodeTransport(), policies }, fileFrom),
  "partwise, Node, Blob": uploadWith(nodeTransport(), openAsBlob),
};

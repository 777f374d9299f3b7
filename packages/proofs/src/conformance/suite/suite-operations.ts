import type { OperationMetadata } from "@partwise/client";
import type { BodySample } from "../body-sample.js";
import { bodySamples, pathOf } from "../body-samples.js";

const json = { responses: { 200: ["application/json"] }, "x-idempotent": true } as const;
const bodies = {
  "application/json": {},
  "multipart/form-data": { encoding: { name: {}, file: { binary: true } } },
  "application/octet-stream": { binary: true },
  "image/png": { binary: true },
} as const;
const takesAny: OperationMetadata = { requestBody: { content: bodies }, ...json };
const gives = (...types: string[]): OperationMetadata => ({ responses: { 200: types } });

function compared({ mediaType, metadata }: BodySample): OperationMetadata {
  return { requestBody: { content: { [mediaType]: metadata } }, ...json };
}

/** The operations of the server, as codegen would describe them. */
export const suiteOperations: Readonly<
  Record<`/${string}`, { readonly [method: string]: OperationMetadata }>
> = {
  ...Object.fromEntries(bodySamples.map((sample) => [pathOf(sample.name), { post: compared(sample) }])),
  "/sum": { post: takesAny },
  "/busy": { post: takesAny },
  "/moved": { post: takesAny, get: gives("application/json") },
  "/reset": { post: takesAny },
  "/stalled": { post: takesAny },
  "/never": { post: takesAny, get: gives("application/json") },
  "/missing": { post: { ...takesAny, responses: { 404: ["application/json"] } } },
  "/cut": { get: gives("application/json") },
  "/download": { get: gives("application/octet-stream") },
  "/slow": { get: gives("application/octet-stream") },
  "/slow-json": { get: gives("application/json") },
  "/events": {
    get: { ...gives("text/event-stream"), sequences: { 200: { "text/event-stream": { data: "json" } } } },
  },
  "/parts": { get: gives("multipart/form-data") },
  "/items": {
    get: { ...gives("multipart/mixed"), sequences: { 200: { "multipart/mixed": { streams: true } } } },
  },
};

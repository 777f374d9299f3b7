export type { ReadableHandle } from "./transport/content/disk-file.js";
export { type FileOptions, fileFrom } from "./transport/content/file-from.js";
export { nodeTransport } from "./transport/node/node-transport.js";
export type { OnProgress, Progress } from "./transport/seam/request-fields.js";
export type { TraceMessage } from "./transport/trace.js";
export type { Transport, TransportOptions } from "./transport/transport.js";

export type { ReadableHandle } from "./transport/disk-file.js";
export { type FileOptions, fileFrom } from "./transport/file-from.js";
export { nodeTransport } from "./transport/node-transport.js";
export type { OnProgress, Progress } from "./transport/request-parts.js";
export type { TraceMessage } from "./transport/trace.js";
export type { Transport, TransportOptions } from "./transport/transport.js";

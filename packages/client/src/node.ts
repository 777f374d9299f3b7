export type { ReadableHandle } from "./transport/content/disk-chunks.js";
export { type FileOptions, fileFrom } from "./transport/content/file-from.js";
export { nodeTransport } from "./transport/node/node-transport.js";
export type { OnProgress, Progress } from "./transport/shared/request-fields.js";
export type { TraceMessage } from "./transport/start-trace.js";
export type { Transport, TransportOptions } from "./transport/transport.js";

export type { OnProgress, Progress } from "./transport/request-parts.js";
export type { Transport, TransportOptions } from "./transport/transport.js";
export { type UndiciTransportOptions, undiciTransport } from "./transport/undici-transport.js";

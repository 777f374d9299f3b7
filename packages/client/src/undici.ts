export type { OnProgress, Progress } from "./transport/shared/request-fields.js";
export type { Transport, TransportOptions } from "./transport/transport.js";
export { type UndiciTransportOptions, undiciTransport } from "./transport/undici/undici-transport.js";

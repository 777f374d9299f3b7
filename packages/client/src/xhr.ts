export type { OnProgress, Progress } from "./transport/shared/request-fields.js";
export { type XhrTransport, type XhrTransportOptions, xhrTransport } from "./transport/xhr/xhr-transport.js";

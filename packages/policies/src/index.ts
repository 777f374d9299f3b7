export { PolicyError, type PolicyErrorCode, TransportError, type TransportErrorCode } from "./errors.js";

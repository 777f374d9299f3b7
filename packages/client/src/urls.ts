export { isLoopback } from "./urls/is-loopback.js";
export { parseUrl } from "./urls/parse-url.js";

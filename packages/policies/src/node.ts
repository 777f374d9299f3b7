export { diagnostics } from "./diagnostics.js";

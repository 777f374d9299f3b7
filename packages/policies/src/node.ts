export { diagnostics } from "./diagnostics.js";
export { fileStore } from "./file-store.js";

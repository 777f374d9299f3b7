export { fileStore } from "./authorize/file-store.js";
export { diagnostics } from "./observe/diagnostics.js";

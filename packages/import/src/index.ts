export { importCurl } from "./import-curl.js";
export { importHar } from "./import-har.js";
export { importPostman } from "./import-postman.js";
export type { Imported } from "./imported.js";
export type { ImportWarning } from "./observed/observed.js";
export type { SourceFile } from "./postman/load-collection.js";
export { addToDescription } from "./print/add-to-description.js";
export type { Review } from "./print/reviews-in.js";

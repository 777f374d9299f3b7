export { type ExportedCollection, exportPostman } from "./export-postman.js";

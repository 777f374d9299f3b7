export { type ExportedCollection, exportPostman } from "./export-postman.js";
export { postmanLanguage } from "./postman-language.js";

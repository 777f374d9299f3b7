export { type CollectionFile, collectionFolder } from "./collection-folder.js";
export { type ExportedCollection, exportPostman } from "./export-postman.js";
export { postmanLanguage } from "./postman-language.js";

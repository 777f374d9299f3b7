export { completeWords } from "./complete-words.js";
export { isShell, scriptOf } from "./script-of.js";

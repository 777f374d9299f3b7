export { completeWords } from "./complete-words.js";
export { isShell, type Shell, scriptOf, shells } from "./script-of.js";

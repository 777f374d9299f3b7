export { printTypes } from "./printer/print-types.js";

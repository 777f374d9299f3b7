export { bumpOf } from "./contract/bump-of.js";
export type { Breaking, Bump, Change } from "./contract/change.js";
export { diffDescriptions } from "./diff-descriptions.js";
export { printText } from "./print/print-text.js";

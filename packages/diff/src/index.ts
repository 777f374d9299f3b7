export { bumpOf } from "./contract/bump-of.js";
export type { Breaking, Bump, Change } from "./contract/change.js";
export { diffDescriptions } from "./diff-descriptions.js";
export { printMarkdown } from "./print/print-markdown.js";
export { printSentence } from "./print/print-sentence.js";
export { printText } from "./print/print-text.js";
export { readSide } from "./source/read-side.js";

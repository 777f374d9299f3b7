export { type ExplainFlags, explainCommand } from "./command/explain-command.js";
export { type GenerateFlags, generateCommand } from "./command/generate-command.js";
export { type MigrateFlags, migrateCommand } from "./command/migrate-command.js";
export { printWarnings } from "./command/print-warnings.js";
export type { Streams } from "./command/streams.js";

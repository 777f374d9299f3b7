export { curlCommand } from "./curl-command.js";
export { dryRun } from "./dry-run.js";
export { sendCall } from "./send-call.js";

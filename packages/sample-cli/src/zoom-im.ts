import { main } from "./main.js";
import { createTerminal } from "./terminal.js";

void main(process.argv.slice(2), createTerminal(process)).then((code) => {
  process.exitCode = code;
});

import { main } from "./main.js";
import { processTerminal } from "./terminal/process-terminal.js";

const terminal = processTerminal(process);
void main(process.argv.slice(2), terminal).then(terminal.exit);

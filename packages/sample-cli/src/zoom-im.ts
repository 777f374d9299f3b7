import { main } from "./main.js";
import { createTerminal } from "./terminal/terminal.js";

const terminal = createTerminal(process);
void main(process.argv.slice(2), terminal).then(terminal.exit);

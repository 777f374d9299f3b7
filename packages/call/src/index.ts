export { type CallProgram, runCall } from "./command/run-call.js";

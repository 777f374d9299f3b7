export { runCall } from "./run-call.js";

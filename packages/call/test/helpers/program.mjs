import { runCall } from "@partwise/call";

process.exitCode = await runCall(process.argv.slice(2), process);

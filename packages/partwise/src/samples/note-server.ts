import type { Streams } from "@partwise/codegen/commands";
import { placeholderServer } from "@partwise/samples";

/** Says which server stands in the output for that of a description without one, and how to name the real one. */
export function noteServer(hasServer: boolean, file: string, advice: string, err: Streams["err"]): void {
  if (!hasServer) err(`${file}: servers names no host, so ${placeholderServer} stands for it; ${advice}\n`);
}

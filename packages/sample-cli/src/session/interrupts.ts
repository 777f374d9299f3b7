import { setMaxListeners } from "node:events";
import { exitCode } from "@partwise/call/command-line";
import type { CommandContext } from "../contract/command-context.js";

/**
 * Aborts `signal` at the first Ctrl-C. `isChanging` says whether a change is under way: then the program says that it waits,
 * and a second Ctrl-C ends the program at once.
 */
export function interrupts({ terminal }: CommandContext, isChanging: () => boolean): Interrupts {
  const controller = new AbortController();
  // Each call that is under way listens, and there may be dozens.
  setMaxListeners(0, controller.signal);
  const interrupt = () => {
    if (controller.signal.aborted) {
      terminal.err(
        "zoom-im: Ended at once. The change that was under way may have been made: look before you repeat the command.\n",
      );
      process.exit(exitCode.interrupted);
    }
    if (isChanging()) {
      terminal.err(
        "zoom-im: Interrupted. The change that is under way comes to its end first; Ctrl-C again ends at once.\n",
      );
    }
    controller.abort();
  };
  process.on("SIGINT", interrupt);
  return { signal: controller.signal, end: () => void process.off("SIGINT", interrupt) };
}

/** The signal of Ctrl-C, and the end of listening. */
export interface Interrupts {
  readonly signal: AbortSignal;
  end(): void;
}

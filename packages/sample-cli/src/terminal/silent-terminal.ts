import type { CommandContext } from "../contract/command-context.js";

/** A terminal that shows nothing, for what is done beside a command. */
export function silentTerminal(
  env: CommandContext["terminal"]["env"],
  hide: (secret: string) => void = () => {},
): CommandContext["terminal"] {
  return {
    env,
    isTTY: false,
    columns: undefined,
    out: () => {},
    err: () => {},
    hide,
    page: () => async () => {},
  };
}

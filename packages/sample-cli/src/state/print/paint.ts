import { styleText } from "node:util";
import type { Terminal } from "@partwise/call/command-line";

/** Colours a text on a terminal, and leaves it as it is elsewhere. */
export type Paint = (colour: "green" | "yellow" | "red", text: string) => string;

/** Whether and how texts are coloured: on a terminal, unless NO_COLOR is set; anywhere with CLICOLOR_FORCE. */
export function paintFor({ isTTY, env }: Pick<Terminal, "isTTY" | "env">): Paint {
  const { NO_COLOR, CLICOLOR_FORCE, TERM } = env;
  const isForced = CLICOLOR_FORCE && CLICOLOR_FORCE !== "0";
  if (NO_COLOR || !(isForced || (isTTY && TERM !== "dumb"))) return (_, text) => text;
  return (colour, text) => styleText(colour, text, { validateStream: false });
}

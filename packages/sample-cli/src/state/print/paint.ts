import { styleText } from "node:util";
import type { Terminal } from "@partwise/call/command-line";

/** Colours a text on a terminal, and leaves it as it is elsewhere. */
export type Paint = (colour: "green" | "yellow" | "red", text: string) => string;

/** Whether and how texts are coloured: on a terminal, unless NO_COLOR is set. */
export function paintFor({ isTTY, env }: Pick<Terminal, "isTTY" | "env">): Paint {
  if (!isTTY || env.NO_COLOR || env.TERM === "dumb") return (_, text) => text;
  return (colour, text) => styleText(colour, text, { validateStream: false });
}

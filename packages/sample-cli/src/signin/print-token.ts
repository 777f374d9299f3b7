import type { CommandContext } from "../contract/command-context.js";
import { currentToken, type WhoAndTimeFlags } from "./current-token.js";

/** `zoom-im auth token`: prints the token that the next call would send, for another program. */
export async function printToken(flags: WhoAndTimeFlags, context: CommandContext): Promise<void> {
  const { token } = await currentToken(flags, context);
  // Bytes, since the terminal blacks tokens out of texts.
  context.terminal.out(new TextEncoder().encode(`${token.accessToken}\n`));
}

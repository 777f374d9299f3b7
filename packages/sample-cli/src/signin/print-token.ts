import type { CommandContext } from "../contract/command-context.js";
import { currentToken, type WhoAndTimeFlags } from "./current-token.js";
import { expiryOf } from "./expiry-of.js";

/** `zoom-im auth token`: prints the token that the next call would send, for another program. */
export async function printToken(flags: WhoAndTimeFlags, context: CommandContext): Promise<void> {
  const { token } = await currentToken(flags, context);
  const { accessToken } = token;
  const { terminal, report } = context;
  if (report.isJson) report.resultWithToken({ accessToken, ...expiryOf(token) });
  // Bytes, since the terminal blacks tokens out of texts.
  else terminal.out(new TextEncoder().encode(`${accessToken}\n`));
}

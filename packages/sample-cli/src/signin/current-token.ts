import { obtainToken, type Token } from "@partwise/policies";
import { explainFailure } from "../attempts/explain-failure.js";
import type { CommandContext } from "../contract/command-context.js";
import { looseMode } from "../profiles/loose-mode.js";
import { placesOf } from "../profiles/places.js";
import { type Chosen, chooseCredentials, notSignedIn, type WhoFlags } from "../terminal/credentials.js";
import { tokenOf } from "../terminal/token-of.js";

/**
 * The token that the next call would send: the kept one, or a new one.
 * @throws UsageError where nobody is signed in; NoTokenError, NoAnswerError
 */
export async function currentToken(
  flags: WhoAndTimeFlags,
  { terminal, report }: CommandContext,
): Promise<{ readonly chosen: Chosen; readonly token: Token }> {
  const chosen = chooseCredentials(flags, terminal.env);
  if (!chosen) throw notSignedIn();
  const places = placesOf(terminal.env);
  const warning = chosen.from === "profile" ? await looseMode(places.profiles) : undefined;
  if (warning) report.note(warning);
  const { token, tokenStore: store } = tokenOf(chosen, places, terminal.hide);
  try {
    const options = { token, timeout: flags.timeout * 1000, ...(store && { store }) };
    const obtained = await obtainToken(options);
    return { chosen, token: obtained };
  } catch (error) {
    throw explainFailure(error, []);
  }
}

/** The flags of a command that needs a token alone. */
export interface WhoAndTimeFlags extends WhoFlags {
  /** Seconds. */
  readonly timeout: number;
}

import { InterruptedError, NoAnswerError, UsageError } from "@partwise/call/command-line";
import { zoomSignIn } from "@partwise/zoom";
import { explainFailure } from "../attempts/explain-failure.js";
import type { CommandContext } from "../contract/command-context.js";
import { type SignedIn, signInAgain } from "./check-account.js";
import type { LoginFlags } from "./login-flags.js";
import { openBrowser } from "./open-browser.js";
import { assertWord, readSecret } from "./read-secret.js";
import { redirectServer } from "./redirect-server.js";

/**
 * Lets a user sign in with the browser: OAuth with PKCE and a redirect to this machine.
 * @throws UsageError; InterruptedError after Ctrl-C; NoAnswerError after the timeout; NoTokenError where Zoom refuses
 */
export async function signUserIn(
  { clientId, clientSecretStdin, accountId, port, browser, timeout }: LoginFlags,
  baseUrl: string,
  { terminal }: CommandContext,
): Promise<SignedIn> {
  if (clientId === undefined) {
    throw new UsageError(
      "--user needs --client-id: the client id of an app of your own, on whose page http://127.0.0.1:PORT/callback is a redirect URL.",
    );
  }
  if (accountId !== undefined)
    throw new UsageError("--account-id is not for --user: Zoom knows the account.");
  const client = assertWord("--client-id", clientId);
  const clientSecret = clientSecretStdin ? await readSecret() : undefined;
  if (clientSecret !== undefined) terminal.hide(clientSecret);
  let state: string | undefined;
  const server = await redirectServer(port, (query) => state !== undefined && query.get("state") === state);
  try {
    const { redirectUri } = server;
    const signIn = await zoomSignIn({ clientId: client, clientSecret, redirectUri, baseUrl });
    state = new URL(signIn.url).searchParams.get("state") ?? undefined;
    // Ctrl-C counts from when there is a page to sign in at.
    const limit = within(timeout);
    terminal.err(`Sign in to Zoom in the browser, at this page:\n\n  ${signIn.url}\n\n`);
    if (browser) await openBrowser(signIn.url, terminal);
    const redirectedTo = await limit(server.redirected);
    const { refreshToken, ...token } = await signIn.finish(redirectedTo);
    for (const secret of [refreshToken, token.accessToken]) if (secret) terminal.hide(secret);
    const secrets = {
      ...(clientSecret !== undefined && { clientSecret }),
      ...(refreshToken !== undefined && { refreshToken }),
    };
    return { kind: "user", clientId: client, secrets, token };
  } catch (error) {
    throw explainFailure(error, [], signInAgain);
  } finally {
    server.close();
  }
}

/**
 * Counts time, and heeds Ctrl-C, from now on. The function that this one gives waits for a result.
 * @throws InterruptedError after Ctrl-C; NoAnswerError `TIMEOUT` after `seconds`
 */
function within(seconds: number): <Result>(result: Promise<Result>) => Promise<Result> {
  const ended = new AbortController();
  const end = new Promise<never>((_, reject) => {
    const timer = setTimeout(
      () =>
        reject(
          new NoAnswerError(
            `Nobody signed in within ${seconds} seconds, and nothing was stored. What to do: Run the command again, and allow more time with --timeout.`,
            { code: "TIMEOUT" },
          ),
        ),
      seconds * 1000,
    );
    // Should the page fail to be shown, the timer does not keep the program alive.
    timer.unref();
    const interrupt = () => reject(new InterruptedError("Nothing was stored."));
    process.once("SIGINT", interrupt);
    ended.signal.addEventListener("abort", () => {
      clearTimeout(timer);
      process.off("SIGINT", interrupt);
    });
  });
  // Ctrl-C may come before the result is waited for.
  end.catch(() => {});
  return async (result) => {
    try {
      return await Promise.race([result, end]);
    } finally {
      ended.abort();
    }
  };
}

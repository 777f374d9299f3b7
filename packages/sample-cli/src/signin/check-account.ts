import { type Token as KeptToken, obtainToken } from "@partwise/policies";
import { zoomTokenSource } from "@partwise/zoom";
import { explainFailure } from "../attempts/explain-failure.js";
import type { CommandContext } from "../contract/command-context.js";
import type { Profile, Secrets } from "../profiles/profile.js";
import { ask, type Question } from "./ask.js";
import type { LoginFlags } from "./login-flags.js";
import { assertWord, readSecret } from "./read-secret.js";

/**
 * The credentials of a Server-to-Server OAuth app, asked for where a flag does not give them, and checked by a token.
 * @throws UsageError, InterruptedError as `ask`; NoTokenError where Zoom refuses; NoAnswerError
 */
export async function checkAccount(
  { accountId, clientId, clientSecretStdin }: LoginFlags,
  baseUrl: string,
  { terminal, report }: CommandContext,
): Promise<SignedIn> {
  const given: Partial<Record<Name, string>> = {
    ...(accountId !== undefined && { accountId }),
    ...(clientId !== undefined && { clientId }),
    ...(clientSecretStdin && { clientSecret: await readSecret() }),
  };
  const missing = questions.filter(({ name }) => given[name] === undefined);
  const asked = missing.length > 0 ? await ask(missing, otherwise) : {};
  const words: Partial<Record<Name, string>> = { ...given, ...asked };
  const [account = "", client = "", secret = ""] = questions.map(({ name, text }) =>
    assertWord(text.replace(": ", ""), words[name] ?? ""),
  );
  terminal.hide(secret);
  const app = { accountId: account, clientId: client, clientSecret: secret };
  if (!report.isJson && process.stderr.isTTY) terminal.err("Checking the credentials with Zoom ...\n");
  const token = await obtainToken({ token: zoomTokenSource({ app, baseUrl }) }).catch((error: unknown) => {
    throw explainFailure(error, [], signInAgain);
  });
  terminal.hide(token.accessToken);
  return {
    kind: "server-to-server",
    accountId: account,
    clientId: client,
    secrets: { clientSecret: secret },
    token,
  };
}

/** What a sign-in gives. */
export interface SignedIn extends Pick<Profile, "kind" | "accountId" | "clientId"> {
  readonly secrets: Secrets;
  readonly token: KeptToken;
}

/** What to do where Zoom gives no token for a sign-in. */
export const signInAgain =
  "Nothing was stored. Copy the values anew from the app's page, see that the app is active, and run `zoom-im login` again.";

type Name = "accountId" | "clientId" | "clientSecret";

const questions: readonly Question<Name>[] = [
  { name: "accountId", text: "Account id: " },
  { name: "clientId", text: "Client id: " },
  { name: "clientSecret", text: "Client secret: ", hidden: true },
];

const otherwise =
  "Pass --account-id, --client-id and --client-secret-stdin, with the secret on stdin: zoom-im login --account-id ID --client-id ID --client-secret-stdin < FILE";

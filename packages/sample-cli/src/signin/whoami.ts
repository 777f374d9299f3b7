import type { CommandContext } from "../contract/command-context.js";
import { printProperties } from "../print/print-table.js";
import { type Chosen, setIn } from "../terminal/credentials.js";
import { currentToken, type WhoAndTimeFlags } from "./current-token.js";
import { expiryOf } from "./expiry-of.js";
import { missingScopes } from "./missing-scopes.js";

/** `zoom-im whoami`: as whom calls are made, and what their token allows. Shows no secret and no token. */
export async function whoami(flags: WhoAndTimeFlags, context: CommandContext): Promise<void> {
  const { terminal, report } = context;
  const { chosen, token } = await currentToken(flags, context);
  const scopes = token.scope?.split(/[\s,]+/).filter((scope) => scope !== "");
  const missing = scopes === undefined ? undefined : missingScopes(scopes);
  const who = { ...credentialsIn(chosen, terminal.env), ...expiryOf(token) };
  report.result({ ...who, scopes, missingScopes: missing });
  if (chosen.from === "environment" && terminal.env.ZOOM_IM_PROFILE) {
    report.note(`The profile ${terminal.env.ZOOM_IM_PROFILE} is not used: the environment goes before it.`);
  }
  if (report.isJson) return;
  printProperties(
    {
      ...who,
      scopes:
        scopes === undefined
          ? "not known: Zoom tells them with a token that zoom-im requests"
          : scopes.join(" "),
    },
    terminal,
  );
  for (const { scope, commands } of missing ?? []) {
    report.say(`missing scope ${scope}: for ${commands.join(", ")}`);
  }
}

function credentialsIn(chosen: Chosen, env: Parameters<typeof setIn>[0]): Readonly<Record<string, string>> {
  const { baseUrl } = chosen;
  if (chosen.from === "profile") {
    const { name, kind, accountId, clientId, api, plan, secretsIn } = chosen.profile;
    return {
      from: `profile ${name}`,
      kind,
      ...(accountId !== undefined && { account: accountId }),
      client: clientId,
      baseUrl,
      ...(api && { api }),
      ...(plan && { plan }),
      secretsIn,
    };
  }
  const from = `environment: ${setIn(env).join(", ")}`;
  const { credentials } = chosen;
  if ("token" in credentials) return { from, kind: "token", baseUrl };
  const { accountId, clientId } = credentials.app;
  return { from, kind: "server-to-server", account: accountId, client: clientId, baseUrl };
}

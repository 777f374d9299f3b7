import type { CommandContext } from "../contract/command-context.js";
import { printTable } from "../print/print-table.js";
import { placesOf } from "../profiles/places.js";
import { profileFile } from "../profiles/profile-file.js";
import { setIn } from "../terminal/credentials.js";

/** `zoom-im profiles list` */
export async function listProfiles({ terminal, report }: CommandContext): Promise<void> {
  const { current, profiles } = profileFile(placesOf(terminal.env).profiles).read();
  const rows = profiles.map(({ name, kind, accountId, clientId, baseUrl, api, plan, secretsIn }) => ({
    current: name === current,
    name,
    kind,
    accountId,
    clientId,
    baseUrl,
    api,
    plan,
    secretsIn,
  }));
  report.result({ profiles: rows });
  const set = setIn(terminal.env);
  if (set.length > 0) report.note(`${set.join(", ")} in the environment goes before all profiles.`);
  if (report.isJson) return;
  if (rows.length === 0) return report.note("There are no profiles: `zoom-im login` makes one.");
  const shown = rows.map((row) => ({
    ...row,
    current: row.current ? "*" : "",
    account: row.accountId ?? "",
  }));
  printTable(shown, ["current", "name", "kind", "account", "baseUrl"], terminal);
}

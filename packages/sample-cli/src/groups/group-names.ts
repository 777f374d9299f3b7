import { readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Terminal } from "@partwise/call/command-line";
import { cacheFile } from "../profiles/cache-file.js";
import { placesOf } from "../profiles/places.js";
import { removeOlder } from "../profiles/remove-older.js";
import { writePrivately } from "../profiles/write-privately.js";
import { createReport } from "../report/create-report.js";
import { chooseCredentials } from "../terminal/credentials.js";
import { silentTerminal } from "../terminal/silent-terminal.js";
import { tokenOf } from "../terminal/token-of.js";
import { withDirectory } from "./with-directory.js";

/**
 * The names of the account's groups, for completion; the id of a group whose name is another's too. They are asked for with the token
 * that is there: without one, there are none. An answer serves for a minute.
 */
export async function groupNames(
  { profile, baseUrl, account }: NamesFlags,
  terminal: Terminal,
): Promise<readonly GroupName[]> {
  const who = { ...(profile !== undefined && { profile }), ...(baseUrl !== undefined && { baseUrl }) };
  const chosen = chooseCredentials(who, terminal.env);
  if (!chosen) return [];
  const places = placesOf(terminal.env);
  const { token, tokenStore } = tokenOf(chosen, places, terminal.hide);
  const kept = typeof token === "string" ? { accessToken: token } : await tokenStore?.get();
  if (!kept || (kept.expiresAt ?? Infinity) < Date.now()) return [];
  const file = cacheFile("names", [kept.accessToken, chosen.baseUrl, account], places);
  const fresh = await freshNames(file);
  if (fresh) return fresh;
  const silent = silentTerminal(terminal.env, terminal.hide);
  const groups: { name: string; id: string; type: string }[] = [];
  const flags = { ...who, timeout: 5, ...(account !== undefined && { account }) };
  const context = { terminal: silent, report: createReport(silent) };
  await withDirectory(
    flags,
    context,
    async (directory) => {
      for await (const { name, id, type } of directory.groups()) groups.push({ name, id, type: type ?? "" });
    },
    { isSilent: true },
  );
  const count = new Map<string, number>();
  for (const { name } of groups) count.set(name, (count.get(name) ?? 0) + 1);
  const names = groups.map(({ name, id, type }) =>
    name !== "" && count.get(name) === 1 ? { value: name, text: type } : { value: id, text: name },
  );
  await writePrivately(file, JSON.stringify(names)).catch(() => {});
  // The names of a token that has expired are never asked for again.
  await removeOlder(dirname(file), life).catch(() => {});
  return names;
}

/** The flags that say which account is meant. */
export interface NamesFlags {
  readonly profile?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly account?: string | undefined;
}

/** What a group goes by, and a few words on it. */
export interface GroupName {
  readonly value: string;
  readonly text: string;
}

/** Milliseconds for which the names serve. */
const life = 60_000;

async function freshNames(file: string): Promise<GroupName[] | undefined> {
  try {
    const { mtimeMs } = await stat(file);
    return Math.abs(Date.now() - mtimeMs) < life ? JSON.parse(await readFile(file, "utf8")) : undefined;
  } catch {
    return undefined;
  }
}

import { createHash } from "node:crypto";
import { settingNames } from "../file/wanted.js";
import type { PresentGroup } from "../present/present-group.js";
import { compareText } from "../present/read-groups.js";

/** A text that differs where anything of a group differs: its id, name, settings and, where they were read, members. */
export function digestOf({ id, name, settings, members }: PresentGroup): string {
  const values = settingNames.map((setting) => settings[setting] ?? null);
  return sha256([id, name, values, members?.toSorted(compareText) ?? null]);
}

/** A digest of what tells one account from others (see `accountOf`); undefined where the account is not known. */
export function accountDigest(accountId: string | undefined): string | undefined {
  return accountId ? sha256(["account", accountId]) : undefined;
}

/** A text that differs where anything of a plan differs, however the plan is indented. */
export function planDigest(plan: object): string {
  return sha256(plan);
}

function sha256(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);
}

import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "@partwise/call/command-line";
import { fileStore } from "@partwise/policies/node";
import type { Profile, ProfileList, Secrets } from "./profile.js";
import { makePrivateFolder, writePrivately } from "./write-privately.js";

/** The file of the profiles. */
export function profileFile(path: string): ProfileFile {
  const read = () => readProfiles(path);
  return {
    read,
    change: async (edit) => {
      await makePrivateFolder(dirname(path));
      const { lock } = fileStore(path);
      const work = async () => {
        const list = edit(read());
        await writePrivately(path, `${JSON.stringify({ version: 1, ...list }, undefined, 2)}\n`);
        return list;
      };
      return lock ? lock(work) : work();
    },
  };
}

/** Reads and changes the profiles. */
export interface ProfileFile {
  /**
   * The profiles; none where there is no file.
   * @throws UsageError for a file that holds something else
   */
  read(): ProfileList;
  /** Changes the profiles, while no other process does. Rejects as `read` does, and with the errors of `node:fs`. */
  change(edit: (list: ProfileList) => ProfileList): Promise<ProfileList>;
}

function readProfiles(path: string): ProfileList {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return { profiles: [] };
    throw new UsageError(`${path} cannot be read (${code}): it has to be a file that you can read.`);
  }
  const list = listOf(text);
  if (list) return list;
  throw new UsageError(
    `${path} does not hold profiles of this zoom-im: move the file away, and sign in again with \`zoom-im login\`.`,
  );
}

/** Undefined for a text that holds something else. No part of the text goes into a message, since it holds secrets. */
function listOf(text: string): ProfileList | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value) || value.version !== 1 || !Array.isArray(value.profiles)) return undefined;
  const profiles = value.profiles.map(profileOf).filter((profile) => profile !== undefined);
  if (profiles.length < value.profiles.length) return undefined;
  const { current } = value;
  return { ...(isText(current) && { current }), profiles };
}

function profileOf(value: unknown): Profile | undefined {
  if (!isObject(value)) return undefined;
  const { name, kind, accountId, clientId, baseUrl, api, plan, secretsIn, secrets } = value;
  if (!isText(name) || !isText(clientId) || !isText(baseUrl)) return undefined;
  if (kind !== "server-to-server" && kind !== "user") return undefined;
  if (secretsIn !== "keychain" && secretsIn !== "file") return undefined;
  return {
    name,
    kind,
    ...(isText(accountId) && { accountId }),
    clientId,
    baseUrl,
    ...((api === "im" || api === "contact") && { api }),
    ...((plan === "free" || plan === "pro" || plan === "business") && { plan }),
    secretsIn,
    ...(isObject(secrets) && { secrets: secretsIn === "file" ? secretsOf(secrets) : {} }),
  };
}

function secretsOf({ clientSecret, refreshToken }: Readonly<Record<string, unknown>>): Secrets {
  return { ...(isText(clientSecret) && { clientSecret }), ...(isText(refreshToken) && { refreshToken }) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

import { PolicyError } from "@partwise/zoom";
import { askKeychain } from "./ask-keychain.js";
import type { Places } from "./places.js";
import type { Profile, Secrets } from "./profile.js";
import { profileFile } from "./profile-file.js";

/**
 * Reads the newest secrets of a profile.
 * @throws PolicyError `SETTINGS` where the profile or the keychain is gone, or the keychain is locked
 */
export async function readSecrets({ name, secretsIn }: Profile, places: Places): Promise<Secrets> {
  if (secretsIn === "keychain") return fromKeychain(name, places);
  const { profiles } = profileFile(places.profiles).read();
  const secrets = profiles.find((profile) => profile.name === name)?.secrets;
  if (secrets) return secrets;
  throw gone(name, "has no secrets any more");
}

/**
 * Stores a new profile, or one in place of that of the same name, with its secrets: in the keychain where there is one, else in the
 * file. The profile becomes the current one.
 */
export async function storeProfile(
  profile: Omit<Profile, "secrets" | "secretsIn">,
  secrets: Secrets,
  places: Places,
): Promise<Profile> {
  const isKept = places.mayUseKeychain && (await toKeychain(profile.name, secrets, places));
  const stored: Profile = isKept
    ? { ...profile, secretsIn: "keychain" }
    : { ...profile, secretsIn: "file", secrets };
  await profileFile(places.profiles).change(({ profiles }) => ({
    current: stored.name,
    profiles: [...profiles.filter(({ name }) => name !== stored.name), stored],
  }));
  return stored;
}

/**
 * Stores the next refresh token of a user's profile, before the access token that came with it is used.
 * @throws PolicyError `SETTINGS` where the profile was removed meanwhile
 */
export async function storeRefreshToken(
  { name, secretsIn }: Profile,
  refreshToken: string,
  places: Places,
): Promise<void> {
  if (secretsIn === "keychain") {
    const old = await fromKeychain(name, places);
    if (await toKeychain(name, { ...old, refreshToken }, places)) return;
    throw gone(name, "is in a keychain that cannot be written to");
  }
  await profileFile(places.profiles).change((list) => {
    if (!list.profiles.some((profile) => profile.name === name)) throw gone(name, "has been removed");
    return {
      ...list,
      profiles: list.profiles.map((profile) =>
        profile.name === name ? { ...profile, secrets: { ...profile.secrets, refreshToken } } : profile,
      ),
    };
  });
}

/** Deletes the secrets of a profile from the keychain. What cannot be deleted stays, and is said by the result. */
export async function deleteSecrets({ name, secretsIn }: Profile, places: Places): Promise<boolean> {
  if (secretsIn === "file") return true;
  const { is } = await askKeychain({ action: "delete", account: accountOf(name, places) });
  return is === "done";
}

/** What is to do by hand where `deleteSecrets` could not delete. */
export function secretStays({ name }: Profile, places: Places): string {
  return `The old secret stays in the system's keychain, which is locked or not there: remove the entry of zoom-im with the name "${accountOf(name, places)}" there.`;
}

/** Two configuration folders may have profiles of one name. */
function accountOf(name: string, { profiles }: Places): string {
  return `${name} of ${profiles}`;
}

async function toKeychain(name: string, secrets: Secrets, places: Places): Promise<boolean> {
  const account = accountOf(name, places);
  const { is } = await askKeychain({ action: "set", account, secret: JSON.stringify(secrets) });
  return is === "done";
}

async function fromKeychain(name: string, places: Places): Promise<Secrets> {
  const answer = await askKeychain({ action: "get", account: accountOf(name, places) });
  if (answer.is === "absent") throw gone(name, "is in the system's keychain, which is not there now");
  if (answer.is !== "done") {
    throw new PolicyError(
      "SETTINGS",
      `The secret of the profile ${name} is in the system's keychain, which is locked: unlock the keychain, and run the command again.`,
    );
  }
  if (answer.secret === undefined) throw gone(name, "has no entry in the system's keychain any more");
  try {
    const { clientSecret, refreshToken }: Partial<Record<keyof Secrets, string>> = JSON.parse(answer.secret);
    return {
      ...(clientSecret !== undefined && { clientSecret }),
      ...(refreshToken !== undefined && { refreshToken }),
    };
  } catch {
    // The message of V8's SyntaxError quotes the text, which is secret.
    throw gone(name, "has an entry in the system's keychain that another program has changed");
  }
}

function gone(name: string, how: string): PolicyError {
  return new PolicyError(
    "SETTINGS",
    `The secret of the profile ${name} ${how}: sign in again with \`zoom-im login --profile ${name}\`.`,
  );
}

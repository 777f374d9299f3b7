import { UsageError } from "@partwise/call/command-line";
import type { CommandContext } from "../contract/command-context.js";
import { findProfile } from "../profiles/find-profile.js";
import { placesOf } from "../profiles/places.js";
import { profileFile } from "../profiles/profile-file.js";
import { identityOf } from "../profiles/profile-token.js";
import { deleteSecrets, secretStays } from "../profiles/read-secrets.js";
import { forgetToken } from "../profiles/token-cache.js";
import { setIn } from "../terminal/credentials.js";

/** `zoom-im logout`: removes a profile, its secrets, and its token. Another profile is current then only if it is the last one. */
export async function logout(
  flags: { readonly profile?: string },
  { terminal, report }: CommandContext,
): Promise<void> {
  const { env } = terminal;
  const places = placesOf(env);
  const file = profileFile(places.profiles);
  const profile = findProfile(file.read(), flags.profile ?? (env.ZOOM_IM_PROFILE || undefined));
  if (!profile) {
    throw new UsageError(
      "You are not signed in with a profile: there is nothing to remove. `zoom-im profiles list` shows the profiles.",
    );
  }
  const { name } = profile;
  const isDeleted = await deleteSecrets(profile, places);
  await forgetToken(identityOf(profile), places);
  const { current } = await file.change((list) => {
    const profiles = list.profiles.filter((other) => other.name !== name);
    const next =
      list.current === name ? (profiles.length === 1 ? profiles[0]?.name : undefined) : list.current;
    return { profiles, ...(next !== undefined && { current: next }) };
  });
  report.result({ profile: name, ...(current !== undefined && { current }) });
  const removed = isDeleted ? `${name}, its secret and its token` : `${name} and its token`;
  report.say(`Signed out: the profile ${removed} are removed from this machine.`);
  if (!isDeleted) report.note(secretStays(profile, places));
  const set = setIn(env);
  if (set.length > 0) report.note(`${set.join(", ")} in the environment still signs you in.`);
}

import type { Places } from "./places.js";
import type { Profile } from "./profile.js";
import { profileFile } from "./profile-file.js";

/** Remembers which groups the account of a profile has. Tells whether this could be stored. */
export async function rememberApi(
  { name }: Profile,
  api: NonNullable<Profile["api"]>,
  places: Places,
): Promise<boolean> {
  try {
    await profileFile(places.profiles).change((list) => ({
      ...list,
      profiles: list.profiles.map((profile) => (profile.name === name ? { ...profile, api } : profile)),
    }));
    return true;
  } catch {
    return false;
  }
}

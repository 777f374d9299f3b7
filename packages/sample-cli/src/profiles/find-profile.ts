import { UsageError } from "@partwise/call/command-line";
import type { Profile, ProfileList } from "./profile.js";

/**
 * The profile of the name, or the current one without a name; undefined where there is none to choose.
 * @throws UsageError for a name of no profile
 */
export function findProfile(
  { profiles, current }: ProfileList,
  name: string | undefined,
): Profile | undefined {
  const wanted = name ?? current;
  const found = profiles.find((profile) => profile.name === wanted);
  if (found || name === undefined) return found;
  const known = profiles.map((profile) => profile.name).join(", ");
  throw new UsageError(
    `There is no profile ${JSON.stringify(name)}: ${known === "" ? "there is none at all" : `there are ${known}`}. \`zoom-im login --profile ${name}\` makes it.`,
  );
}

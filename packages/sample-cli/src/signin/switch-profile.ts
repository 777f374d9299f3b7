import type { CommandContext } from "../contract/command-context.js";
import { findProfile } from "../profiles/find-profile.js";
import { placesOf } from "../profiles/places.js";
import { profileFile } from "../profiles/profile-file.js";
import { setIn } from "../terminal/credentials.js";

/** `zoom-im profiles use NAME` */
export async function switchProfile(name: string, { terminal, report }: CommandContext): Promise<void> {
  const file = profileFile(placesOf(terminal.env).profiles);
  findProfile(file.read(), name);
  await file.change((list) => {
    // Another process may have removed the profile since.
    findProfile(list, name);
    return { ...list, current: name };
  });
  report.result({ current: name });
  report.say(`The current profile is ${name}.`);
  const set = setIn(terminal.env);
  if (set.length > 0) report.note(`${set.join(", ")} in the environment still goes before the profile.`);
}

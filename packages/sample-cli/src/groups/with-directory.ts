import type { CommandContext } from "../contract/command-context.js";
import type { Directory } from "../contract/directory.js";
import type { Session } from "../contract/session.js";
import { createDirectory } from "../directory/create-directory.js";
import type { CallFlags } from "../flags/call-flags.js";
import { placesOf } from "../profiles/places.js";
import { rememberApi } from "../profiles/remember-api.js";
import { type SessionOptions, withSession } from "../session/with-session.js";
import { chooseProfile } from "../terminal/credentials.js";

/** Runs `use` with the groups of the account that flags and environment name. */
export async function withDirectory(
  flags: CallFlags,
  context: CommandContext,
  use: (directory: Directory, session: Session) => Promise<void>,
  options?: SessionOptions,
): Promise<void> {
  const { report, terminal } = context;
  // A sub-account may have other groups than the account of the profile.
  const isProfiles = !flags.mock && flags.account === undefined;
  const profile = isProfiles ? chooseProfile(flags, terminal.env) : undefined;
  let remembering: Promise<boolean> | undefined;
  await withSession(
    flags,
    context,
    (session) =>
      use(
        createDirectory(session, {
          api: flags.api,
          remembered: profile?.api,
          learned: (api) => {
            report.note(
              "This account has contact groups: Zoom has retired its IM groups. All calls go to contact groups from now on.",
            );
            if (profile) remembering = rememberApi(profile, api, placesOf(terminal.env));
          },
          note: report.note,
        }),
        session,
      ),
    options,
  ).finally(() => remembering);
}

import { UsageError } from "@partwise/call/command-line";
import type { CommandContext } from "../contract/command-context.js";
import { looseMode } from "../profiles/loose-mode.js";
import { placesOf } from "../profiles/places.js";
import { profileFile } from "../profiles/profile-file.js";
import { identityOf } from "../profiles/profile-token.js";
import { deleteSecrets, secretStays, storeProfile } from "../profiles/read-secrets.js";
import { forgetToken, tokenCache } from "../profiles/token-cache.js";
import { setIn, zoomUrl } from "../terminal/credentials.js";
import { checkAccount } from "./check-account.js";
import type { LoginFlags } from "./login-flags.js";
import { signUserIn } from "./sign-user-in.js";

/** `zoom-im login`. Nothing is stored before Zoom has given a token. */
export async function login(flags: LoginFlags, context: CommandContext): Promise<void> {
  const { terminal, report } = context;
  const { env } = terminal;
  const name = flags.profile ?? (env.ZOOM_IM_PROFILE || "default");
  if (!/^[\w.@-]{1,64}$/.test(name) || name.startsWith("-")) {
    throw new UsageError(
      "--profile takes letters, digits, dots, hyphens, underscores and at signs, 64 at most, and no hyphen first.",
    );
  }
  const places = placesOf(env);
  // A file that cannot be read is said before anything is asked.
  const before = profileFile(places.profiles)
    .read()
    .profiles.find((profile) => profile.name === name);
  const baseUrl = flags.baseUrl ?? (env.ZOOM_BASE_URL || zoomUrl);
  const { token, secrets, ...found } = await (flags.user ? signUserIn : checkAccount)(
    flags,
    baseUrl,
    context,
  );
  const profile = await storeProfile(
    { name, ...found, baseUrl, ...(flags.plan && { plan: flags.plan }) },
    secrets,
    places,
  );
  if (before) await forgetToken(identityOf(before), places);
  await tokenCache(identityOf(profile), places).set(token);
  const place = profile.secretsIn === "keychain" ? "the system's keychain" : places.profiles;
  report.result({ profile: name, kind: profile.kind, baseUrl, secretsIn: place });
  report.say(`Signed in as profile ${name}. The secret is in ${place}.`);
  if (before && profile.secretsIn === "file" && !(await deleteSecrets(before, places))) {
    report.note(secretStays(before, places));
  }
  const warning = profile.secretsIn === "file" ? await looseMode(places.profiles) : undefined;
  if (warning) report.note(warning);
  const set = setIn(env);
  if (set.length > 0) {
    report.note(`${set.join(", ")} in the environment goes before the profile: unset to use the profile.`);
  }
}

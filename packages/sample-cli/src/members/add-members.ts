import { UsageError } from "@partwise/call/command-line";
import type { CommandContext } from "../contract/command-context.js";
import type { Directory, NewMember } from "../contract/directory.js";
import type { Report } from "../contract/report.js";
import type { Session } from "../contract/session.js";
import type { CallFlags } from "../flags/call-flags.js";
import { findNamed } from "../groups/find-named.js";
import { withDirectory } from "../groups/with-directory.js";
import { isEmail } from "../names/is-email.js";
import { noteNoLookUp } from "../names/note-no-look-up.js";

/** The most members that Zoom takes in one call. */
const atOnce = 10;

/** `zoom-im members add GROUP WHO...`, ten members a call */
export async function addMembers(
  idOrName: string,
  who: readonly string[],
  flags: CallFlags,
  context: CommandContext,
): Promise<void> {
  const { report } = context;
  // E-mails are the same whatever their capitals.
  const named = new Map(who.map((text) => [isEmail(text) ? text.toLowerCase() : text, text]));
  const wanted = [...named.values()];
  await withDirectory(flags, context, async (directory, session) => {
    const group = await findNamed(directory, session, idOrName, report);
    const members = await newMembers(directory, wanted, session, report);
    let added = 0;
    try {
      for (; added < members.length; added += atOnce) {
        await directory.addMembers(group.id, members.slice(added, added + atOnce));
      }
    } catch (error) {
      if (added > 0) report.note(`${added} of ${members.length} were added to ${group.name} before this:`);
      throw error;
    } finally {
      const done = wanted.slice(0, added);
      if (!session.isPreview)
        report.result({ api: directory.api, group: { id: group.id, name: group.name }, added: done });
    }
    if (!session.isPreview)
      report.say(`Added to ${group.name}: ${wanted.length === 1 ? wanted[0] : `${members.length} members`}`);
  });
}

/**
 * Contact groups take ids alone: all e-mails are looked up before the first call, so that one that belongs to nobody changes nothing.
 * @throws UsageError for e-mails that nobody of the account has
 */
async function newMembers(
  directory: Directory,
  wanted: readonly string[],
  { isPreview }: Session,
  report: Report,
): Promise<NewMember[]> {
  if (isPreview && directory.api === "contact") {
    const emails = wanted.filter(isEmail);
    noteNoLookUp(emails, "`zoom-im members list` shows the ids.", report);
  }
  const members: NewMember[] = [];
  const unknown: string[] = [];
  for (const text of wanted) {
    if (!isEmail(text) || isPreview || directory.api === "im")
      members.push(isEmail(text) ? { email: text } : { id: text });
    else {
      const person = await directory.person(text);
      if (person === undefined) unknown.push(text);
      else members.push({ id: person.id });
    }
  }
  if (unknown.length === 0) return members;
  throw new UsageError(
    `${unknown.join(", ")}: nobody of the account has ${unknown.length === 1 ? "this e-mail" : "these e-mails"}, and nobody was added. Check the spelling.`,
  );
}

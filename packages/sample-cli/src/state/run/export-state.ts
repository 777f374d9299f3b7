import { visible } from "@partwise/call/command-line";
import type { CommandContext } from "../../contract/command-context.js";
import type { Directory } from "../../contract/directory.js";
import { isEmail } from "../../names/is-email.js";
import { formatOf } from "../file/file-format.js";
import { isUserGroup } from "../file/member-key.js";
import { createPeopleBook, type PeopleBook } from "../present/create-people-book.js";
import type { PresentGroup } from "../present/present-group.js";
import { readGroups } from "../present/read-groups.js";
import { readMembers } from "../present/read-members.js";
import { exportedGroup } from "../print/exported-group.js";
import { printGroups } from "../print/print-groups.js";
import type { StateFlags } from "./state-flags.js";
import { withProgress, withState } from "./with-state.js";
import { writeOutput } from "./write-output.js";

/** `zoom-im export` */
export async function exportState(flags: StateFlags, context: CommandContext): Promise<void> {
  const { terminal, report } = context;
  const output = flags.output === "-" ? undefined : flags.output;
  const format = output === undefined ? (flags.format ?? "yaml") : formatOf(output, flags.format);
  await withState(flags, context, async (directory) => {
    const book = createPeopleBook();
    const groups = await readGroups(directory);
    await withProgress("Reading member lists", groups.length, flags, ({ step }) =>
      readMembers(directory, groups, book, step),
    );
    await learnEmails(directory, groups, book);
    const names = new Set(groups.map(({ name }) => name));
    if (names.size < groups.length) {
      report.note("Some groups have the same name: apply takes the file once each has a name of its own.");
    }
    const exported = groups.map((group) => exportedGroup(group, book.labelOf));
    report.result(
      output === undefined
        ? { version: 1, groups: exported }
        : { api: directory.api, groups: groups.length, output },
    );
    if (output !== undefined) {
      await writeOutput(output, printGroups(exported, format));
      report.say(`Exported ${groups.length} ${groups.length === 1 ? "group" : "groups"} to ${output}`);
    } else if (!report.isJson) {
      // CSV alone has control characters as they are. On a terminal, a name could move the cursor.
      const shown = (piece: string) => (terminal.isTTY ? visible(piece, "\n") : piece);
      for (const piece of printGroups(exported, format)) terminal.out(shown(piece));
    }
  });
}

/** Members without an e-mail are looked up among all people: a file with e-mails can be read by people. */
async function learnEmails(
  directory: Directory,
  groups: readonly PresentGroup[],
  book: PeopleBook,
): Promise<void> {
  const unknown = new Set(
    groups.flatMap(({ members = [] }) =>
      members.filter((key) => !isEmail(book.labelOf(key)) && !isUserGroup(key)),
    ),
  );
  if (unknown.size === 0) return;
  for await (const { id, email } of directory.people()) {
    if (email !== undefined && unknown.delete(id)) book.learn(id, email);
    if (unknown.size === 0) return;
  }
}

import type { Directory } from "../../contract/directory.js";
import { runCalls } from "../calls/run-calls.js";
import { memberKey } from "../file/member-key.js";
import type { PeopleBook } from "./create-people-book.js";
import type { PresentGroup } from "./present-group.js";

/** Reads the members of the groups, several groups at a time, and learns the e-mails of people. `step` is told of each group. */
export async function readMembers(
  directory: Directory,
  groups: readonly PresentGroup[],
  book: PeopleBook,
  step: () => void,
): Promise<void> {
  await runCalls(groups, async (group) => {
    const keys: string[] = [];
    for await (const member of directory.members(group.id)) {
      const key = memberKey(member);
      if (member.email !== undefined && member.kind === "user") book.learn(key, member.email);
      keys.push(key);
    }
    group.members = keys;
    step();
  });
}

import type { Session } from "../../contract/session.js";
import { chooseNamed, type NameWords, someNames } from "../../names/choose-named.js";
import { isId } from "../../names/find-group.js";
import { noteNoLookUp } from "../../names/note-no-look-up.js";
import { uploadAnswers } from "../answers/upload-answers.js";
import type { FoundTarget } from "./found-target.js";
import { type LookUpOptions, listWatched } from "./list-watched.js";

/**
 * The user group with this id or name. What has the form of an id is taken as it is, and anything where nothing is sent: no call
 * is made then.
 * @throws UnknownNameError where no user group or several have the name; and what `Session.send` throws
 */
export async function findUserGroup(
  session: Session,
  idOrName: string,
  options: LookUpOptions,
): Promise<FoundTarget> {
  const isGroupId = isId(idOrName) && !isWords(idOrName);
  if (session.isPreview && !isGroupId)
    noteNoLookUp([idOrName], "A run without --curl and --dry-run looks it up.", options);
  if (session.isPreview || isGroupId) return { id: idOrName };
  const groups = await listWatched(
    session,
    {
      call: (page, signal) => (client) =>
        client.GET("/groups", { params: { query: { page_size: 300, ...page } }, signal }),
      check: uploadAnswers.userGroups,
      itemsOf: ({ groups = [] }) => groups.map(({ id = "", name = "" }) => ({ id, name })),
    },
    options,
  );
  return chooseNamed(groups, idOrName, words);
}

/** Whether a text is words and numbers with hyphens between, such as `Region-North-East-2026`: a name, though as long as an id. */
function isWords(text: string): boolean {
  return /^(?:[A-Z]?[a-z]+|[A-Z]+|\d+)(?:[-_](?:[A-Z]?[a-z]+|[A-Z]+|\d+))*$/.test(text);
}

const words: NameWords = {
  one: "user group",
  several: "user groups",
  whatToDo: (all) =>
    all.length === 0
      ? "The account has no user groups. Zoom's web portal adds one, under User Management, Groups."
      : `Give one of ${someNames(all)}. Zoom's web portal shows them under User Management, Groups.`,
};

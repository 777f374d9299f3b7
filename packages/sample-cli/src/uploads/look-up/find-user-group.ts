import type { Session } from "../../contract/session.js";
import { type NameWords, someNames } from "../../names/choose-named.js";
import { isId } from "../../names/find-group.js";
import { uploadAnswers } from "../answers/upload-answers.js";
import { type FoundTarget, findTarget, type LookUpOptions } from "./find-target.js";

/**
 * The user group with this id or name.
 * @throws as `findTarget`
 */
export function findUserGroup(
  session: Session,
  idOrName: string,
  options: LookUpOptions,
): Promise<FoundTarget> {
  return findTarget(
    session,
    idOrName,
    {
      isId: (text) => isId(text) && !isWords(text),
      call: (page, signal) => (client) =>
        client.GET("/groups", { params: { query: { page_size: 300, ...page } }, signal }),
      check: uploadAnswers.userGroups,
      itemsOf: ({ groups = [] }) => groups,
      words,
    },
    options,
  );
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

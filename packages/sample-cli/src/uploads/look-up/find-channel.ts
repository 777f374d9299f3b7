import type { Session } from "../../contract/session.js";
import { type NameWords, someNames } from "../../names/choose-named.js";
import { uploadAnswers } from "../answers/upload-answers.js";
import { type FoundTarget, findTarget, type LookUpOptions } from "./find-target.js";

/**
 * The channel with this id or name, among those of the person who sends.
 * @throws as `findTarget`
 */
export function findChannel(
  session: Session,
  { from, idOrName }: { readonly from: string; readonly idOrName: string },
  options: LookUpOptions,
): Promise<FoundTarget> {
  return findTarget(
    session,
    idOrName,
    {
      isId: isChannelId,
      call: (page, signal) => (client) =>
        client.GET("/chat/users/{userId}/channels", {
          params: { path: { userId: from }, query: { page_size: 50, ...page } },
          signal,
        }),
      check: uploadAnswers.userChannels,
      itemsOf: ({ channels = [] }) => channels,
      words: wordsFor(from),
    },
    options,
  );
}

/** Whether a text has the form of a channel's id: 16 bytes in hexadecimal digits. */
function isChannelId(text: string): boolean {
  return /^[0-9a-f]{32}$/i.test(text);
}

function wordsFor(from: string): NameWords {
  return {
    one: "channel",
    several: "channels",
    whatToDo: (all) => {
      const names = someNames(all);
      return names === ""
        ? `The person of --from, ${from}, is in no channel. Name another person, or send to a contact.`
        : `Give one of the channels of ${from}: ${names}. The chat of Zoom's app shows them, too.`;
    },
  };
}

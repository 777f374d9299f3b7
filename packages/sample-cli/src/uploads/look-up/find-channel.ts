import type { Session } from "../../contract/session.js";
import { chooseNamed, type NameWords, someNames } from "../../names/choose-named.js";
import { noteNoLookUp } from "../../names/note-no-look-up.js";
import { uploadAnswers } from "../answers/upload-answers.js";
import type { FoundTarget } from "./found-target.js";
import { type LookUpOptions, listWatched } from "./list-watched.js";

/**
 * The channel with this id or name, among those of the person who sends. What has the form of an id is taken as it is, and anything
 * where nothing is sent: no call is made then.
 * @throws UnknownNameError where no channel or several have the name; and what `Session.send` throws
 */
export async function findChannel(
  session: Session,
  { from, idOrName }: { readonly from: string; readonly idOrName: string },
  options: LookUpOptions,
): Promise<FoundTarget> {
  const isId = isChannelId(idOrName);
  if (session.isPreview && !isId)
    noteNoLookUp([idOrName], "A run without --curl and --dry-run looks it up.", options);
  if (session.isPreview || isId) return { id: idOrName };
  const channels = await listWatched(
    session,
    {
      call: (page, signal) => (client) =>
        client.GET("/chat/users/{userId}/channels", {
          params: { path: { userId: from }, query: { page_size: 50, ...page } },
          signal,
        }),
      check: uploadAnswers.userChannels,
      itemsOf: ({ channels = [] }) => channels.map(({ id = "", name = "" }) => ({ id, name })),
    },
    options,
  );
  return chooseNamed(channels, idOrName, wordsFor(from));
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

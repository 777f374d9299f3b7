import type { AnswerCheck, Session, ZoomCall } from "../../contract/session.js";
import { listPages } from "../../directory/list-pages.js";
import { chooseNamed, type Named, type NameWords } from "../../names/choose-named.js";
import { noteNoLookUp } from "../../names/note-no-look-up.js";
import { stallWatch } from "../send/stall-watch.js";

/**
 * The user group or channel with this id or name, to which an upload goes. What has the form of an id is taken as it is, without a
 * call. So is a name where nothing is sent, and a note says so.
 * @throws UnknownNameError where none or several have the name; what `Session.send` throws; NoAnswerError `TIMEOUT` for a page that has
 * not come after `timeout` seconds
 */
export async function findTarget<Data>(
  session: Session,
  idOrName: string,
  { isId, call, check, itemsOf, words }: TargetKind<Data>,
  { timeout, note }: LookUpOptions,
): Promise<FoundTarget> {
  if (isId(idOrName)) return { id: idOrName };
  if (session.isPreview) {
    noteNoLookUp([idOrName], "A run without --curl and --dry-run looks the name up.", { note });
    return { id: idOrName };
  }
  const pages = listPages(
    async (page) => {
      const watch = stallWatch(timeout);
      try {
        return await session.send(call(page, watch.signal), { check });
      } finally {
        watch.end();
      }
    },
    (data: Data) => itemsOf(data).map(({ id = "", name = "" }) => ({ id, name })),
    note,
  );
  const all: Named[] = [];
  for await (const item of pages) all.push(item);
  return chooseNamed(all, idOrName, words);
}

/** A user group or channel. */
export interface FoundTarget {
  readonly id: string;
  /** Undefined where nothing was looked up. */
  readonly name?: string;
}

/** What is looked up, and how. */
export interface TargetKind<Data> {
  /** Whether a text has the form of an id. */
  readonly isId: (text: string) => boolean;
  /** The call that gives a page of the list. */
  readonly call: (page: { next_page_token?: string }, signal: AbortSignal) => ZoomCall<Data>;
  readonly check: AnswerCheck;
  readonly itemsOf: (data: Data) => readonly Partial<Named>[];
  readonly words: NameWords;
}

/** How something is looked up. */
export interface LookUpOptions {
  /** Seconds without a byte after which a page is given up. */
  readonly timeout: number;
  /** Told where the list is incomplete, and where no name is looked up. */
  readonly note: (text: string) => void;
}

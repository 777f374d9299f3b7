import type { AnswerCheck, Session, ZoomCall } from "../../contract/session.js";
import { listPages } from "../../directory/list-pages.js";
import { stallWatch } from "../send/stall-watch.js";

/**
 * Gives all items of a list in a session for uploads, where no call has a limit but that something moves.
 * @throws what `listPages` does; NoAnswerError `TIMEOUT` for a page that has not come after `timeout` seconds
 */
export async function listWatched<Data, Item>(
  { send }: Session,
  { call, check, itemsOf }: ListCall<Data, Item>,
  { timeout, note }: LookUpOptions,
): Promise<Item[]> {
  const items: Item[] = [];
  const pages = listPages(
    async (page) => {
      const watch = stallWatch(timeout);
      try {
        return await send(call(page, watch.signal), { check });
      } finally {
        watch.end();
      }
    },
    itemsOf,
    note,
  );
  for await (const item of pages) items.push(item);
  return items;
}

/** The call that gives a page of a list. */
export interface ListCall<Data, Item> {
  readonly call: (page: { next_page_token?: string }, signal: AbortSignal) => ZoomCall<Data>;
  readonly check: AnswerCheck;
  readonly itemsOf: (data: Data) => readonly Item[];
}

/** How something is looked up. */
export interface LookUpOptions {
  /** Seconds. */
  readonly timeout: number;
  /** Told where the list is incomplete. */
  readonly note: (text: string) => void;
}

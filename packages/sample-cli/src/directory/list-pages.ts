import { typeFault } from "../answers/type-fault.js";
import { wrongAnswer } from "../answers/wrong-answer.js";
import type { Answer } from "../contract/session.js";

/**
 * Gives the items of each page: follows `next_page_token` until a page has none, or one that was followed before. `note` is told
 * where the list is incomplete. `pages` of `@partwise/client/pages` does not serve here: `pages` takes a token of any type, and
 * throws when a page comes again, where this program gives all items and a note.
 * @throws what `send` does; NoAnswerError for a token that is not a string
 */
export async function* listPages<Data, Item>(
  send: (page: { next_page_token?: string }) => Promise<Answer<Data>>,
  itemsOf: (data: Data) => readonly Item[],
  note: (text: string) => void,
): AsyncGenerator<Item> {
  const followed = new Set<string>();
  let token: string | undefined;
  let count = 0;
  do {
    if (token !== undefined) followed.add(token);
    const answer = await send(token === undefined ? {} : { next_page_token: token });
    const items = answer.data === undefined ? [] : itemsOf(answer.data);
    count += items.length;
    yield* items;
    token = nextToken(answer);
    if (token !== undefined && followed.has(token)) {
      note(
        `The list may go on: page ${followed.size + 1} names a next page, but by a token that was used before.`,
      );
      return;
    }
    if (token === undefined) noteTotal(answer, count, note);
  } while (token !== undefined);
}

/** @throws NoAnswerError for a token that is not a string */
function nextToken(answer: Answer<unknown>): string | undefined {
  const { next_page_token: token } = (answer.data ?? {}) as { readonly next_page_token?: unknown };
  if (token === undefined || token === null || token === "") return undefined;
  if (typeof token === "string") return token;
  throw wrongAnswer(answer, `next_page_token ${typeFault({ type: "string" }, token)}`);
}

function noteTotal({ data }: Answer<unknown>, count: number, note: (text: string) => void): void {
  const { total_records: total } = (data ?? {}) as { readonly total_records?: unknown };
  if (typeof total === "number" && total > count) {
    note(`The list is incomplete: it has ${count} of ${total}, and names no next page.`);
  }
}

import { NoAnswerError } from "@partwise/call/command-line";
import { typeFault } from "../answers/type-fault.js";
import type { Answer } from "./send-call.js";
import { wrongAnswer } from "./wrong-answer.js";

/**
 * Follows `next_page_token` until a page has none, or one that was followed before. Each page has an array of that name
 * under `items`. `timeout` is for all pages together. `pages` of `@partwise/client/pages` does not serve here: `pages` takes
 * a token of any type, gives each call the same time, and throws when a page comes again, where this program prints all
 * items and a note.
 * @throws NoAnswerError when time is up before the last page; and what `send` does
 */
export async function allPages<Data>(
  send: SendPage<Data>,
  items: keyof Data & string,
  timeout: number,
): Promise<AllPages<Data>> {
  const end = performance.now() + timeout * 1000;
  const first = await send(undefined, timeout);
  const lists = [listOf(first, items)];
  const followed = new Set<string>();
  let token = nextToken(first);
  while (token !== undefined && !followed.has(token)) {
    const left = (end - performance.now()) / 1000;
    if (left <= 0) throw timeIsUp(first, lists.length);
    followed.add(token);
    const page = await send(token, left).catch((error: unknown) => {
      // The page's own message names the time that was left for this page, which is not what --timeout said.
      throw isTimeUp(error, end) ? timeIsUp(first, lists.length) : error;
    });
    lists.push(listOf(page, items));
    token = nextToken(page);
  }
  const all = lists.flat();
  const note = noteOf(first, items, all.length, token === undefined ? undefined : lists.length);
  if (lists.length === 1) return { answer: first, note };
  const data = { ...first.data, [items]: all, next_page_token: token ?? "" } as Data;
  return { answer: { ...first, data }, note };
}

/** Sends the call for one page: for the first one if `token` is undefined. `timeout` is in seconds. */
export type SendPage<Data> = (token: string | undefined, timeout: number) => Promise<Answer<Data>>;

/** The pages of a list as one answer, and a note for people where the list is incomplete. */
export interface AllPages<Data> {
  readonly answer: Answer<Data>;
  readonly note: string | undefined;
}

function listOf<Data>({ data }: Answer<Data>, items: keyof Data): readonly unknown[] {
  return (data?.[items] ?? []) as readonly unknown[];
}

/** @throws NoAnswerError for a token that is not a string */
function nextToken(answer: Answer<unknown>): string | undefined {
  const { next_page_token: token } = (answer.data ?? {}) as { readonly next_page_token?: unknown };
  if (token === undefined || token === null || token === "") return undefined;
  if (typeof token === "string") return token;
  throw wrongAnswer(answer, `next_page_token ${typeFault({ type: "string" }, token)}`);
}

function noteOf(
  { data }: Answer<unknown>,
  items: string,
  length: number,
  lastPage: number | undefined,
): string | undefined {
  if (lastPage !== undefined) {
    return `The list may go on: page ${lastPage} names a next page, but by a token that was used before.`;
  }
  const { total_records: total } = (data ?? {}) as { readonly total_records?: unknown };
  return typeof total === "number" && total > length
    ? `The list is incomplete: it has ${length} of ${total} ${items}, and names no next page.`
    : undefined;
}

/** Milliseconds by which a timer may fire early. */
const earliest = 50;

function isTimeUp(error: unknown, end: number): boolean {
  return (
    error instanceof NoAnswerError && error.facts.code === "TIMEOUT" && performance.now() > end - earliest
  );
}

function timeIsUp({ request, status }: Answer<unknown>, pages: number): NoAnswerError {
  return new NoAnswerError(
    `${request}: time was up after ${pages} page${pages === 1 ? "" : "s"}, and there are more pages. What to do: Allow more time with --timeout.`,
    { code: "TIMEOUT", status },
  );
}

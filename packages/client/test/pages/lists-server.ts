import { createClient } from "../../src/index.js";
import { loopback } from "../helpers/loopback.js";
import type { paths } from "./paths.js";

/** A server that answers by the query, a client of it without operations, and the queries that came. */
export async function listsServer(answer: (query: URLSearchParams, url: string) => Answer) {
  const asked: string[] = [];
  const server = await loopback((request, response) => {
    const { search, searchParams } = new URL(request.url ?? "", server.url);
    asked.push(search);
    const { body, status = 200, link } = answer(searchParams, server.url);
    response.writeHead(status, { "content-type": "application/json", ...(link && { link }) });
    response.end(JSON.stringify(body));
  });
  const client = createClient<paths>({ baseUrl: server.url });
  return { client, asked, url: server.url, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

export interface Answer {
  readonly body?: unknown;
  readonly status?: number;
  readonly link?: string;
}

export const things = (ids: string) => [...ids].map((id) => ({ id }));

/** The ids of all items, and what ended them where something did. */
export async function read(items: AsyncIterable<{ id: string }>): Promise<{ ids: string; error?: unknown }> {
  let ids = "";
  try {
    for await (const { id } of items) ids += id;
  } catch (error) {
    return { ids, error };
  }
  return { ids };
}

import { type Client, type ClientOptions, createClient } from "../../src/index.js";
import { operations, type paths } from "../fixtures/files/generated/index.js";

/** A client whose fetch is `answer`; every request that reaches it is kept. */
export function observedClient(
  answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 204 }),
  options: ClientOptions<paths> = {},
): { client: Client<paths>; observed: Observed[] } {
  const observed: Observed[] = [];
  const client = createClient({
    baseUrl: "https://files.test/v1",
    operations,
    fetch: async (request) => {
      observed.push({ request, text: await request.clone().text() });
      return answer(request);
    },
    ...options,
  });
  return { client, observed };
}

/** A request as it reached fetch, its body read. */
export interface Observed {
  readonly request: Request;
  readonly text: string;
}

/** An answer in JSON. */
export function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { "content-type": "application/json" } });
}

import { type ClientOptions, createClient } from "../../src/index.js";
import { operations, type paths } from "../fixtures/service/generated/index.js";

/** A client of the service whose fetch is `answer`, and the requests that reached it. */
export function serviceClient(
  options: ServiceOptions = {},
  answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 204 }),
) {
  const seen: Seen[] = [];
  const client = createClient<paths>({
    operations,
    fetch: async (request) => {
      const { method, url, headers } = request;
      seen.push({ method, url, headers: Object.fromEntries(headers) });
      return answer(request);
    },
    ...options,
  });
  return { client, seen };
}

/** A request as it reached fetch: its headers by lower-case name. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Options of the client under test; as at run time, any scheme and variable may be named. */
export type ServiceOptions = ClientOptions<paths>;

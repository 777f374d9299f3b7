import { undiciTransport } from "@partwise/client/undici";
import { rateLimit } from "@partwise/policies";
import type { paths } from "@partwise/zoom-im-groups";
import createFetchClient from "openapi-fetch";
import { group, groupForm, groupId, token } from "../small/group.js";
import { ourClient, zoomClient } from "../small/ours.js";
import type { SendOne } from "../small/variant.js";
import { type Answer, answers, dispatcherOf } from "./answers.js";
import { openapiFetchName } from "./openapi-fetch-name.js";

const baseUrl = "http://localhost";

/** The call of `small` without a network: the answer is there at once. */
export const variants: Readonly<Record<string, (answer: Answer) => SendOne>> = {
  "partwise, all policies": (answer) => zoomClient(baseUrl, transportOf(answer)),
  "partwise, no policies": (answer) => ourClient(baseUrl, transportOf(answer)),
  "partwise, rate limit alone": (answer) =>
    ourClient(baseUrl, transportOf(answer), { policies: [unhindered] }),
  [openapiFetchName]: throughOpenapiFetch,
};

/** A limit that no call has to wait for. */
const unhindered = rateLimit({ limits: { default: { requests: 10_000_000, per: 1000 } } });

function transportOf(answer: Answer) {
  return undiciTransport({ dispatcher: dispatcherOf(answer) });
}

function throughOpenapiFetch(answer: Answer): SendOne {
  const { status, headers, body } = answers[answer];
  const client = createFetchClient<paths>({
    baseUrl,
    headers: { authorization: `Bearer ${token}` },
    fetch: async () => new Response(body, { status, headers }),
  });
  const init = { params: { path: { groupId } }, body: group, bodySerializer: groupForm };
  return async () => (await client.PATCH("/im/groups/{groupId}", init)).data;
}

import type { paths } from "@partwise/zoom-im-groups";
import createFetchClient from "openapi-fetch";
import { group, groupForm, groupId, groupUrl, token } from "./group.js";
import type { SendOne, Variants } from "./variant.js";

const headers = { authorization: `Bearer ${token}` };

/** The global fetch with a FormData: by hand, and through openapi-fetch. */
export const fetchVariants: Variants = {
  "fetch + FormData": byHand,
  "openapi-fetch + FormData": throughOpenapiFetch,
};

function byHand(baseUrl: string): SendOne {
  const url = groupUrl(baseUrl);
  return async () => {
    const answer = await fetch(url, { method: "PATCH", headers, body: groupForm() });
    if (!answer.ok) throw new Error(`Got ${answer.status}.`);
    const text = await answer.text();
    return text === "" ? undefined : JSON.parse(text);
  };
}

/** @see https://openapi-ts.dev/openapi-fetch/api#bodyserializer */
function throughOpenapiFetch(baseUrl: string): SendOne {
  const client = createFetchClient<paths>({ baseUrl, headers });
  return async () => {
    const { data, error } = await client.PATCH("/im/groups/{groupId}", {
      params: { path: { groupId } },
      body: group,
      bodySerializer(body) {
        const form = new FormData();
        for (const [name, value] of Object.entries(body ?? {})) form.append(name, String(value));
        return form;
      },
    });
    if (error !== undefined) throw new Error("Refused.");
    return data;
  };
}

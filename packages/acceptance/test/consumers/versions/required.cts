import client = require("@partwise/client");
import node = require("@partwise/client/node");
import pages = require("@partwise/client/pages");
import multipart = require("@partwise/multipart");
import policies = require("@partwise/policies");
import query = require("@partwise/tanstack-query");
import groups = require("@partwise/zoom-im-groups");

const { operations } = groups;
const im = client.createClient({
  operations,
  policies: [policies.timeout({ total: 1000 }), policies.retry()],
  ...node.nodeTransport(),
});
const body: multipart.MultipartBody = multipart.encodeMultipart({ tags: ["sea"] });

export async function required(groupId: string): Promise<readonly (string | undefined)[]> {
  const params = { path: { groupId } };
  const { data } = await im.GET("/im/groups");
  const type: "normal" | "shared" | "restricted" | undefined = data?.groups?.[0]?.type;
  const emails = [type, body.contentType];
  for await (const { email } of pages.pages(im, "GET", "/im/groups/{groupId}/members", { params }))
    emails.push(email);
  const path: "/im/groups" = query.queryOptions(im, "GET", "/im/groups").queryKey[0];
  // @ts-expect-error: the type is not among those of the description
  await im.PATCH("/im/groups/{groupId}", { params, body: { type: "secret" } });
  return [...emails, path];
}

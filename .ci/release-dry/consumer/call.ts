import { createClient } from "@partwise/client";
import { timeout } from "@partwise/policies";
import { createZoomClient } from "@partwise/zoom";
import { operations } from "@partwise/zoom-im-groups";
import { startZoomMockServer } from "@partwise/zoom-mock-server";

const server = await startZoomMockServer();
const { url: baseUrl, accessToken: token } = server;
const [group] = server.groups();
if (!group) throw new Error("The mock server has no group.");
const params = { path: { groupId: group.id } };

const bare = createClient({
  baseUrl,
  operations,
  policies: [timeout({ total: 60_000 })],
  headers: { authorization: `Bearer ${token}` },
});
const { error } = await bare.PATCH("/im/groups/{groupId}", {
  params,
  body: { name: "Bare", type: "restricted" },
});
if (error) throw error;
expectName("Bare");

const zoom = createZoomClient({ baseUrl, token });
await zoom.PATCH("/im/groups/{groupId}", { params, body: { name: "Zoom" } });
expectName("Zoom");
// @ts-expect-error the description has no such type
void (() => zoom.PATCH("/im/groups/{groupId}", { params, body: { type: "odd" } }));
await server.close();

function expectName(name: string): void {
  if (!server.groups().some((each) => each.name === name)) throw new Error(`No group is named ${name}.`);
  const type = server.requests.at(-1)?.headers["content-type"];
  if (!type?.startsWith("multipart/form-data")) throw new Error(`${type} was sent.`);
}

import { type Client, createClient, type Policy } from "@partwise/client";
import { fileFrom, nodeTransport } from "@partwise/client/node";
import { encodeMultipart, type MultipartBody } from "@partwise/multipart";
import { matches } from "@partwise/multipart/media-types";
import { retry, timeout, transportErrors } from "@partwise/policies";
import { createZoomClient, type ZoomError } from "@partwise/zoom";
import { operations, type paths } from "@partwise/zoom-im-groups";
import { type Group, startZoomMockServer } from "@partwise/zoom-mock-server";

const policies: Policy[] = [timeout({ total: 10_000 }), transportErrors, retry()];
const body: MultipartBody = encodeMultipart({ tags: ["sea"] });

test("what is typed is called", async () => {
  const server = await startZoomMockServer();
  const { url: baseUrl, accessToken: token } = server;
  const headers = { authorization: `Bearer ${token}` };
  const client: Client<paths> = createClient<paths>({
    baseUrl,
    operations,
    headers,
    policies,
    ...nodeTransport(),
  });
  const { data } = await client.GET("/im/groups");
  const type: "normal" | "shared" | "restricted" | undefined = data?.groups?.[0]?.type;
  const zoom = createZoomClient({ baseUrl, token });
  const { error } = await zoom.PATCH("/im/groups/{groupId}", {
    params: { path: { groupId: "none" } },
    // @ts-expect-error: the type is not among those of the description, which proves that the types arrived
    body: { type: "secret" },
  });
  const refusal: ZoomError | undefined = error;
  const groups: readonly Group[] = server.groups();
  await server.close();
  if (type === undefined || refusal === undefined || groups.length !== 2) throw new Error("not as described");
  if (!matches("multipart/*", body.contentType) || fileFrom.length === 0) throw new Error(body.contentType);
});

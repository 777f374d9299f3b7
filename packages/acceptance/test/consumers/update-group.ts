import { createClient, unwrap } from "@partwise/client";
import { type GenerateResult, generate } from "@partwise/codegen";
import { encodeMultipart, type MultipartBody } from "@partwise/multipart";
import { createZoomClient, type ZoomError } from "@partwise/zoom";
import { operations, type paths } from "@partwise/zoom-im-groups";
import { type Group, startZoomMockServer, type ZoomMockServer } from "@partwise/zoom-mock-server";

const groupId = "MIuNMURBTkuwfZ20jteRJg";

export const generateTypes: (description: string) => Promise<GenerateResult> = (description) =>
  generate({ description, output: "generated" });

async function update(server: ZoomMockServer): Promise<readonly Group[]> {
  const { url: baseUrl, accessToken: token } = server;
  const zoom = createZoomClient({ baseUrl, token });
  const { error } = await zoom.PATCH("/im/groups/{groupId}", {
    params: { path: { groupId } },
    body: { name: "Support", type: "restricted", search_by_account: true },
  });
  const refusal: ZoomError | undefined = error;
  if (refusal) throw new Error(refusal.message);

  await zoom.PATCH("/im/groups/{groupId}", {
    params: { path: { groupId: "not-there" } },
    // @ts-expect-error: the type is not among those of the description, which proves that the types arrived
    body: { type: "secret" },
  });

  const client = createClient({ baseUrl, operations, headers: { authorization: `Bearer ${token}` } });
  const { groups = [] } = await unwrap(client.GET("/im/groups"));
  const total: number | undefined = groups[0]?.total_members;
  const type: "normal" | "shared" | "restricted" | undefined = groups[0]?.type;
  const body: MultipartBody = encodeMultipart({ total, type });
  if (!body.contentType.startsWith("multipart/form-data; boundary=")) throw new Error(body.contentType);

  const typed = createClient<paths>({ baseUrl, operations });
  const { response } = await typed.GET("/im/groups/{groupId}", { params: { path: { groupId } } });
  if (response.status !== 401) throw new Error(`Without a token: ${response.status}`);
  return server.groups();
}

startZoomMockServer().then(async (server) => {
  const groups = await update(server).finally(() => server.close());
  console.log(JSON.stringify(groups));
});

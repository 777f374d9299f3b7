import {
  CallError,
  createClient,
  type Middleware,
  type Policy,
  type RequestBody,
  unwrap,
} from "@partwise/client";
import { fileFrom, nodeTransport } from "@partwise/client/node";
import { pages } from "@partwise/client/pages";
import { undiciTransport } from "@partwise/client/undici";
import { encodeMultipart, type MultipartBody } from "@partwise/multipart";
import { authorize, retry, timeout } from "@partwise/policies";
import { infiniteQueryOptions, mutationOptions, queryKey, queryOptions } from "@partwise/tanstack-query";
import { createZoomClient, type ZoomError } from "@partwise/zoom";
import { operations, type paths } from "./generated/index.js";

const policies: Policy[] = [timeout({ total: 1000 }), retry(), authorize({ token: "t" })];
const client = createClient({ operations, policies, ...nodeTransport() });
const stamp: Middleware = { onRequest: ({ request }) => request.headers.set("a", "b") };
client.use(stamp);
createClient<paths>({ baseUrl: "https://songs.example.com", fetch: (request) => fetch(request) });

export async function calls(recording: Blob | Uint8Array): Promise<string> {
  const songId = "1";
  const body: RequestBody<paths, "post", "/songs"> = {
    title: "Tides",
    recording,
    secret: "s",
    details: { year: 1 },
  };
  const { data, error } = await client.POST("/songs", { body });
  if (error) return "message" in error ? String(error.message) : String(error);
  const { id, title, recording: text } = data;
  const words: string[] = [id, title, text];
  // @ts-expect-error: an answer has nothing that is writeOnly
  void data.secret;
  // @ts-expect-error: the recording is missing
  await client.POST("/songs", { body: { title: "Tides" } });
  // @ts-expect-error: no such parameter
  await client.GET("/songs", { params: { query: { none: 1 } } });
  await client.PUT("/songs/{songId}/recording", {
    params: { path: { songId } },
    body: await fileFrom("a.ogg"),
  });
  const bytes: Blob = await unwrap(client.GET("/songs/{songId}/recording", { params: { path: { songId } } }));
  const stream = await unwrap(
    client.GET("/songs/{songId}/recording", { params: { path: { songId } }, parseAs: "stream" }),
  );
  await stream?.cancel();
  for await (const { data: play } of await unwrap(client.GET("/plays")))
    words.push(String(play?.id.toFixed() + bytes.type));
  for await (const song of pages(client, "GET", "/songs", { params: { query: { limit: 2 } } }))
    words.push(song.title);
  const form: MultipartBody = encodeMultipart({ title, recording });
  return words.join() + form.contentType;
}

export const song = () =>
  queryOptions(client, "GET", "/songs/{songId}", { params: { path: { songId: "1" } } });
export const key = () => queryKey(client, "/songs");
export const list = () => infiniteQueryOptions(client, "GET", "/songs");
export const upload = () => mutationOptions(client, "POST", "/songs");

export async function zoom(): Promise<string> {
  const zoom = createZoomClient({ token: "t" });
  const { error } = await zoom.PATCH("/im/groups/{groupId}", {
    params: { path: { groupId: "1" } },
    body: { name: "a" },
  });
  const refusal: ZoomError | undefined = error;
  if (refusal) throw new CallError("BODY", refusal.message);
  return "";
}

export const over = undiciTransport;

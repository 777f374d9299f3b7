import type { Operations } from "@partwise/client";
import { expectTypeOf, it } from "vitest";
import {
  createZoomClient,
  unwrap,
  uploadClip,
  type ZoomClient,
  type ZoomError,
  type ZoomPaths,
} from "../src/index.js";

const zoom = createZoomClient({ token: "t" });
const params = { path: { groupId: "g" } };

it("types every error as ZoomError", async () => {
  const { data, error } = await zoom.PATCH("/im/groups/{groupId}", { params, body: { name: "a" } });
  if (error) expectTypeOf(error).toEqualTypeOf<ZoomError>();
  else expectTypeOf(data).toEqualTypeOf<undefined>();
  const group = await unwrap(zoom.GET("/im/groups/{groupId}", { params }));
  expectTypeOf(group.type).toEqualTypeOf<"normal" | "shared" | "restricted" | undefined>();
});

it("wants a token", () => {
  // @ts-expect-error -- no token
  createZoomClient({});
  createZoomClient({ token: async () => "t", baseUrl: "https://api.zoomgov.com/v2" });
});

it("finds the typing errors that others send", () => {
  // @ts-expect-error -- search_by_ma is not the name
  zoom.PATCH("/im/groups/{groupId}", { params, body: { search_by_ma: true } });
  // @ts-expect-error -- not one of the three types
  zoom.PATCH("/im/groups/{groupId}", { params, body: { type: "private" } });
  // @ts-expect-error -- the text "true" is no boolean
  zoom.PATCH("/im/groups/{groupId}", { params, body: { search_by_domain: "true" } });
});

it("knows contact groups, people and uploads", async () => {
  const { group_members } = await unwrap(zoom.GET("/contacts/groups/{groupId}/members", { params }));
  expectTypeOf(group_members?.[0]?.type).toEqualTypeOf<1 | 2 | undefined>();
  const { users } = await unwrap(zoom.GET("/users", { params: { query: { status: "pending" } } }));
  expectTypeOf(users?.[0]?.email).toEqualTypeOf<string | undefined>();
  zoom.POST("/users/{userId}/picture", {
    params: { path: { userId: "me" } },
    body: { pic_file: new Blob() },
  });
  // @ts-expect-error -- a path is no file
  zoom.POST("/users/{userId}/picture", { params: { path: { userId: "me" } }, body: { pic_file: "ada.png" } });
  // @ts-expect-error -- PATCH says `privacy`
  zoom.PATCH("/contacts/groups/{groupId}", { params, body: { group_privacy: 1 } });
  // @ts-expect-error -- ids are an array
  zoom.DELETE("/contacts/groups/{groupId}/members", { params: { ...params, query: { member_ids: "a,b" } } });
  const query = { member_ids: ["a"] };
  const removed = zoom.DELETE("/contacts/groups/{groupId}/members", { params: { ...params, query } });
  expectTypeOf((await removed).data).toEqualTypeOf<undefined>();
});

interface Rooms {
  "/rooms": {
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      responses: { 200: { headers: object; content: { "application/json": { rooms: string[] } } } };
    };
  };
}

it("takes the operations of another description, whose paths are the client's", async () => {
  const operations: Operations<Rooms> = {};
  const rooms = createZoomClient({ token: "t", operations });
  expectTypeOf(rooms).toEqualTypeOf<ZoomClient<Rooms>>();
  expectTypeOf((await unwrap(rooms.GET("/rooms"))).rooms).toEqualTypeOf<string[]>();
  const { error } = await rooms.GET("/rooms");
  expectTypeOf(error).toEqualTypeOf<ZoomError | undefined>();
  // @ts-expect-error -- not in that description
  rooms.GET("/im/groups");
  expectTypeOf(zoom).toEqualTypeOf<ZoomClient<ZoomPaths>>();
  expectTypeOf((await uploadClip(zoom, new File([], "a.mp4"))).id).toEqualTypeOf<string | undefined>();
});

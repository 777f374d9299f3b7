import { expectTypeOf, it } from "vitest";
import { createZoomClient, unwrap, type ZoomError } from "../src/index.js";

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

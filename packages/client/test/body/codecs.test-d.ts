import type { Binary } from "@partwise/multipart";
import { expectTypeOf, it } from "vitest";
import { createClient, type RequestBody } from "../../src/index.js";
import { type Point, type PointPaths, pointOperations } from "../helpers/point-operations.js";

const client = createClient({ baseUrl: "https://points.test", operations: pointOperations });

it("M25: what a codec writes is typed by its schema", () => {
  client.POST("/points", { body: { x: 1 } });
  // @ts-expect-error -- a number is wanted, in a whole body
  client.POST("/points", { mediaType: "application/xml", body: { x: "1" } });
  // @ts-expect-error -- and by default
  client.POST("/points", { body: { x: "1" } });
  // @ts-expect-error -- and in a part
  client.POST("/points", { mediaType: "multipart/form-data", body: { origin: { x: "1" } } });
  // @ts-expect-error -- and in an item
  client.POST("/points", { mediaType: "text/csv", body: [{ x: "1" }] });
  // @ts-expect-error -- misspelt
  client.POST("/points", { body: { x: 1, lable: "a" } });
});

it("M25: a body that codecs write may be a binary as well, which holds it written already", () => {
  expectTypeOf<RequestBody<PointPaths, "post", "/points", "application/xml">>().toEqualTypeOf<
    Binary | Point
  >();
  expectTypeOf<RequestBody<PointPaths, "post", "/points", "text/csv">>().toEqualTypeOf<Point[]>();
});

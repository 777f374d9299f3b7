import { createClient, type OperationError, type RequestBody, type ResponseData } from "@partwise/client";
import { expectTypeOf, test } from "vitest";
import { operations, type paths } from "../fixtures/dates/generated/index.js";

const client = createClient({ baseUrl: "https://visits.example.com", operations });
const at = new Date(0);

test("answers have Dates", async () => {
  const { data } = await client.GET("/visits");
  expectTypeOf(data?.[0]?.at).toEqualTypeOf<Date | undefined>();
  expectTypeOf(data?.[0]?.left).toEqualTypeOf<Date | null | undefined>();
  expectTypeOf(data?.[0]?.day).toEqualTypeOf<string | undefined>();
  expectTypeOf(data?.[0]?.next?.stamps).toEqualTypeOf<Date[] | undefined>();
  expectTypeOf(data?.[0]?.due).toEqualTypeOf<Date | "never" | undefined>();
  type Failure = Extract<OperationError<paths["/visits"]["get"]>, { title: string }>;
  expectTypeOf<Failure["at"]>().toEqualTypeOf<Date>();
  const log = await client.GET("/visits/log");
  for await (const item of log.data ?? []) expectTypeOf(item.at).toEqualTypeOf<Date>();
  const events = await client.GET("/visits/events");
  for await (const event of events.data ?? []) expectTypeOf(event.data.at).toEqualTypeOf<Date>();
  expectTypeOf<ResponseData<paths, "post", "/visits">["at"]>().toEqualTypeOf<Date>();
});

test("bodies take Dates, and no text", () => {
  expectTypeOf<RequestBody<paths, "post", "/visits">["at"]>().toEqualTypeOf<Date>();
  client.POST("/visits", { body: { at } });
  client.POST("/visits/photo", { body: { taken: at, photo: new Blob() } });
  // @ts-expect-error text is no Date
  client.POST("/visits", { body: { at: "2026-11-29T00:00:00Z" } });
  // @ts-expect-error text is no Date
  client.POST("/visits/photo", { body: { taken: "2026-11-29T00:00:00Z" } });
});

test("parameters take Dates, as they do without", () => {
  client.GET("/visits", { params: { query: { since: at } } });
  client.GET("/visits", { params: { query: { since: "2026-11-29T00:00:00Z" } } });
});

test("headers of answers stay text", () => {
  type Headers = paths["/visits"]["get"]["responses"][200]["headers"];
  expectTypeOf<Headers["X-Next"]>().toEqualTypeOf<string | undefined>();
});

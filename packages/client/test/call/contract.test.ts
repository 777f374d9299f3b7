import { expect, expectTypeOf, test } from "vitest";
import { createClient, type Operations } from "../../src/index.js";

const made = { "/songs": { get: { operationId: "songs" } } };

test("metadata of another contract reject each call before anything is sent, and the error says what to update", async () => {
  const sent: string[] = [];
  const clientOf = (operations: object) =>
    createClient({
      baseUrl: "https://api.example.com",
      operations: operations as Operations<{
        "/songs": { get: { responses: { 200: { content: object } } } };
      }>,
      fetch: async ({ url }) => {
        sent.push(url);
        return Response.json({});
      },
    });
  await expect(clientOf({ ...made, $contract: 2 }).GET("/songs")).rejects.toMatchObject({
    name: "CallError",
    code: "CONTRACT",
    message:
      "The metadata in `operations` follow contract 2, and this client knows 1: update @partwise/client to the version of the `partwise` program that generated them.",
  });
  await expect(clientOf({ ...made, $contract: 0.5 }).GET("/songs")).rejects.toMatchObject({
    code: "CONTRACT",
    message: expect.stringContaining("generate them again"),
  });
  expect(sent).toEqual([]);
  await clientOf({ ...made, $contract: 1 }).GET("/songs");
  await clientOf(made).GET("/songs");
  expect(sent).toHaveLength(2);
});

test("the compiler tells, too", () => {
  expectTypeOf<{ readonly $contract: 1 }>().toExtend<Operations>();
  expectTypeOf<{ readonly $contract: 2 }>().not.toExtend<Operations>();
});

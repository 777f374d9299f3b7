import { createClient } from "@partwise/client";
import { type ValidateOptions, validate } from "@partwise/policies/validate";
import { operations as zoomOperations } from "@partwise/zoom-im-groups";
import { describe, expect, test } from "vitest";
import { operations } from "../fixtures/guests/generated/index.js";
import { guestsClient, schemas } from "../helpers/guests-client.js";

describe("wrong options are named when the policy is made, with what to write", () => {
  const wrong: [unknown, RegExp][] = [
    [undefined, /nothing to check by. Run "partwise generate" with --schemas/],
    [{ body: true }, /nothing to check by/],
    [{ schemas: operations }, /no OpenAPI description .* pass schemas: \(\) => import/],
    [{ schemas: { openapi: "2.0" } }, /no OpenAPI description of version 3.0 to 3.2/],
    [{ schemas, answer: true }, /"answer" is no part of a call; name body, data or error/],
    [{ schemas, body: "yes" }, /validate.body: got string, need true, false or a Standard Schema/],
    [
      { schemas, data: { type: "object" } },
      /validate.data: got an object, need .* Pass JSON Schema as part of `schemas`/,
    ],
    [{ schemas, onProblem: true }, /onProblem is no function; pass \(error, call\)/],
    [
      { standard: { "POST /guests": { body: true } } },
      /no path and method; write \{ "\/guests": \{ post: \{ body \} \} \}/,
    ],
    [{ standard: { "/guests": { POST: {} } } }, /no path and method/],
    [{ standard: { "/guests": { post: { bodies: true } } } }, /POST \/guests: "bodies" is no part of a call/],
    [{ standard: { "/guests": { post: true } } }, /got boolean, need true, false or \{ body, data, error \}/],
  ];
  test.each(wrong)("%j", (options, message) => {
    expect(() => validate(options as ValidateOptions)).toThrow(
      expect.objectContaining({
        name: "PolicyError",
        code: "SETTINGS",
        message: expect.stringMatching(message),
      }),
    );
  });
});

describe("wrong use is named at the call, before anything is sent", () => {
  test.each([
    [{ bodies: true }, /POST \/guests: validate: "bodies" is no part of a call/],
    ["yes", /POST \/guests: validate: got string/],
    [null, /got null/],
  ])("validate: %j", async (asked, message) => {
    const { client, requests } = await guestsClient({ schemas });
    const call = client.POST("/guests", {
      body: { name: "A", password: "12345678" },
      validate: asked as never,
    });
    await expect(call).rejects.toMatchObject({ code: "SETTINGS", message: expect.stringMatching(message) });
    expect(requests).toHaveLength(0);
  });

  test("`validate: true` without schemas", async () => {
    const { client, requests } = await guestsClient({ standard: {} });
    await expect(client.GET("/guests", { validate: true })).rejects.toThrow(/has no schemas to check by/);
    expect(requests).toHaveLength(0);
  });

  test("schemas of another description", async () => {
    const client = createClient({
      baseUrl: "http://127.0.0.1:1",
      operations: zoomOperations,
      policies: [validate({ schemas })],
    });
    const call = client.GET("/im/groups", {});
    await expect(call).rejects.toThrow(
      "GET /im/groups: the schemas of validate lack this operation. Generate them again.",
    );
  });

  test("a function that fails is called again by the next call", async () => {
    let count = 0;
    const failing = async () => {
      count += 1;
      if (count === 1) throw new Error("https://user:secret@example.com");
      return schemas();
    };
    const { client } = await guestsClient({ schemas: failing }, { body: [] });
    await expect(client.GET("/guests")).rejects.toThrow(
      "validate: the function `schemas` has failed; nothing was sent.",
    );
    expect((await client.GET("/guests")).data).toEqual([]);
  });

  test("a function that gives something else", async () => {
    const { client } = await guestsClient({ schemas: async () => ({ operations }) as never });
    await expect(client.GET("/guests")).rejects.toThrow(/are no OpenAPI description/);
  });
});

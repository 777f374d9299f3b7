import { describe, expect, test } from "vitest";
import { guest, guestsClient, schemas } from "../helpers/guests-client.js";

describe.each(["fetch", "node"])("over %s", (transport) => {
  test("a body that fits is sent, and its answer handed on", async () => {
    const { client, requests } = await guestsClient({ schemas }, { status: 201, body: guest, transport });
    const { data } = await client.POST("/guests", { body: { name: "Ada", password: "analytical" } });
    expect(data).toEqual(guest);
    expect(requests).toHaveLength(1);
  });

  test("a body that breaks a rule is not sent", async () => {
    const { client, requests } = await guestsClient({ schemas }, { transport });
    const call = client.POST("/guests", { body: { name: "", password: "analytical" } });
    await expect(call).rejects.toMatchObject({
      name: "ValidationError",
      code: "BODY_INVALID",
      what: "body",
      operation: "POST /guests",
      operationId: "addGuest",
      pointer: "/name",
      rule: "minLength",
      limit: 1,
      message: "POST /guests: the body breaks minLength (1) at /name. Nothing was sent.",
    });
    expect(requests).toHaveLength(0);
  });

  test("an answer that breaks a rule rejects the call", async () => {
    const { client } = await guestsClient(
      { schemas },
      { body: [guest, { id: guest.id, name: 7 }], transport },
    );
    await expect(client.GET("/guests")).rejects.toMatchObject({
      code: "ANSWER_INVALID",
      what: "data",
      status: 200,
      pointer: "/1/name",
      rule: "type",
      limit: "string",
    });
  });
});

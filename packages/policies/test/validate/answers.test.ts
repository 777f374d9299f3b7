import { describe, expect, test, vi } from "vitest";
import { guest, guestsClient, schemas } from "../helpers/guests-client.js";

const params = { path: { id: "1" } };

test("what is writeOnly may be missing; what is not described is allowed", async () => {
  const { client } = await guestsClient({ schemas }, { body: [{ ...guest, more: 1 }] });
  expect((await client.GET("/guests")).data).toEqual([{ ...guest, more: 1 }]);
});

describe("a discriminator chooses the schema", () => {
  test.each([
    [{ kind: "cat", lives: 10 }, "/lives", "maximum"],
    [{ kind: "dog", barks: "no" }, "/barks", "type"],
    [{ kind: "cow" }, "/kind", "enum"],
    [{}, "/kind", "required"],
    ["cat", "", "type"],
  ])("%j", async (body, pointer, rule) => {
    const { client } = await guestsClient({ schemas }, { status: 201, body });
    await expect(client.GET("/pets/{id}", { params })).rejects.toMatchObject({ pointer, rule });
  });

  test("one that fits both schemas", async () => {
    const { client } = await guestsClient({ schemas }, { body: { kind: "dog", lives: 7 } });
    expect((await client.GET("/pets/{id}", { params })).data).toEqual({ kind: "dog", lives: 7 });
  });
});

describe("failures", () => {
  const type = "application/problem+json";

  test("are checked by their own schema", async () => {
    const { client } = await guestsClient({ schemas }, { status: 500, type, body: {} });
    const call = client.GET("/guests");
    await expect(call).rejects.toMatchObject({
      what: "error",
      status: 500,
      pointer: "/title",
      rule: "required",
    });
  });

  test("are results all the same where they fit, have no body, or are no JSON", async () => {
    const fits = await guestsClient({ schemas }, { status: 500, type, body: { title: "no" } });
    expect((await fits.client.GET("/guests")).error).toEqual({ title: "no" });
    const silent = await guestsClient({ schemas }, { status: 500, type });
    expect((await silent.client.GET("/guests")).response.status).toBe(500);
    const page = await guestsClient({ schemas }, { status: 502, type: "text/html", text: "<h1>" });
    expect((await page.client.GET("/guests")).error).toBe("<h1>");
  });

  test("are left alone with `error: false`", async () => {
    const { client } = await guestsClient({ schemas, error: false }, { status: 500, type, body: {} });
    expect((await client.GET("/guests")).response.status).toBe(500);
  });
});

describe("other answers", () => {
  test("read otherwise than described are not checked", async () => {
    const { client } = await guestsClient({ schemas }, { body: [7] });
    expect((await client.GET("/guests", { parseAs: "text" })).data).toBe("[7]");
  });

  test("no data where some are described", async () => {
    const { client } = await guestsClient({ schemas });
    await expect(client.GET("/guests")).rejects.toMatchObject({ pointer: "", rule: "type" });
  });

  test("HEAD and 204 have no data", async () => {
    const { client } = await guestsClient({ schemas }, { status: 204 });
    expect((await client.GET("/guests")).data).toBeUndefined();
  });
});

test("items are checked one by one", async () => {
  const text = `${JSON.stringify(guest)}\n${JSON.stringify({ ...guest, name: "" })}\n`;
  const { client } = await guestsClient({ schemas }, { type: "application/jsonl", text });
  const { data } = await client.POST("/searches", { body: { text: "Ada" } });
  expect(await data?.next()).toEqual({ done: false, value: guest });
  await expect(data?.next()).rejects.toMatchObject({ pointer: "/name", rule: "minLength" });
  expect(await data?.next()).toEqual({ done: true, value: undefined });
});

describe("onProblem", () => {
  test("is called in place of a rejection", async () => {
    const onProblem = vi.fn();
    const { client } = await guestsClient({ schemas, onProblem }, { body: [7] });
    expect((await client.GET("/guests")).data).toEqual([7]);
    expect(onProblem).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ pointer: "/0", rule: "type" }),
      expect.objectContaining({ path: "/guests" }),
    );
  });

  test("is called for items, which go on", async () => {
    const onProblem = vi.fn();
    const text = `7\n${JSON.stringify(guest)}\n`;
    const { client } = await guestsClient({ schemas, onProblem }, { type: "application/jsonl", text });
    const { data } = await client.POST("/searches", { body: { text: "Ada" } });
    const items: unknown[] = [];
    for await (const item of data ?? []) items.push(item);
    expect(items).toEqual([7, guest]);
    expect(onProblem).toHaveBeenCalledOnce();
  });

  test("is not called for a body, which is not sent", async () => {
    const onProblem = vi.fn();
    const { client } = await guestsClient({ schemas, onProblem });
    const call = client.POST("/searches", { body: { text: "A" } });
    await expect(call).rejects.toMatchObject({ code: "BODY_INVALID" });
    expect(onProblem).not.toHaveBeenCalled();
  });
});

describe("hostile answers", () => {
  test("10,000 levels", async () => {
    const text = `${'{"rooms":['.repeat(10_000)}${"]}".repeat(10_000)}`;
    const { client } = await guestsClient({ schemas }, { text });
    await expect(client.GET("/rooms")).rejects.toMatchObject({ pointer: "", rule: "depth" });
  });

  test("200,000 items that have to differ are not compared with each other", async () => {
    const tags = Array.from({ length: 200_000 }, (_, i) => String(i));
    const { client } = await guestsClient({ schemas }, { body: [{ ...guest, tags }] });
    expect((await client.GET("/guests")).data).toHaveLength(1);
  });

  test("names that JavaScript gives a meaning of their own", async () => {
    const { client } = await guestsClient({ schemas }, { text: '{"__proto__":{"name":7},"constructor":1}' });
    await expect(client.GET("/rooms")).rejects.toMatchObject({
      rule: "additionalProperties",
      pointer: "/__proto__",
    });
    const half = await guestsClient({ schemas }, { text: '{"\\ud800":1}' });
    await expect(half.client.GET("/rooms")).rejects.toMatchObject({ rule: "name" });
  });

  test("names of any length and kind end up in no log as they are", async () => {
    const text = JSON.stringify({ [`\u001b[2J${"x".repeat(100_000)}`]: 1 });
    const { client } = await guestsClient({ schemas }, { text });
    const error = (await client.GET("/rooms").catch((error: unknown) => error)) as Error;
    expect(error.message.length).toBeLessThan(400);
    expect(error.message).not.toContain("\u001b");
  });
});

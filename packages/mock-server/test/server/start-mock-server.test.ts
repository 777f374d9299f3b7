import { expect, test } from "vitest";
import { FaultError, startMockServer } from "../../src/index.js";
import { ask } from "../helpers/ask.js";
import { pets } from "../helpers/pets.js";

const server = await startMockServer({ description: pets, credentials: { login: ["ada:lovelace"] } });

test("examples, by Accept and Prefer", async () => {
  const answer = async (headers: Record<string, string>) => ask(server, "GET", "/pets", { headers });
  expect((await answer({})).body.total).toBe(1);
  expect((await answer({})).headers.get("x-total")).toBe("3");
  expect((await answer({ prefer: "example=none" })).body).toEqual({ total: 0, pets: [] });
  expect(await answer({ prefer: "code=404" })).toMatchObject({ status: 404, body: { error: "none" } });
  expect((await answer({ accept: "application/json;q=0.5, text/csv" })).body).toBe("id,name\n7,Rex\n");
  expect((await answer({ accept: "text/event-stream" })).body).toBe('event: pet\ndata: {"id":7}\n\n');
  expect((await answer({ accept: "image/png" })).status).toBe(406);
  expect((await answer({ prefer: "example=nothing" })).body.title).toMatch(/the examples are some, none/);
  expect((await answer({ prefer: "code=500" })).body.title).toMatch(/describes 200, 404/);
  expect(await ask(server, "HEAD", "/pets")).toMatchObject({ status: 200, body: "" });
});

test.each([
  ["GET", "/pets?limit=9", 400, { in: "query", name: "limit", rule: "maximum" }],
  ["GET", "/pets?limit=many", 400, { in: "query", name: "limit", rule: "type" }],
  ["GET", "/pets?tags=1,two", 400, { in: "query", name: "tags", pointer: "/1", rule: "type" }],
  ["GET", "/pets?tags=1,2&filter[age]=3", 200, undefined],
  ["GET", "/pets?filter[age]=old", 400, { name: "filter", pointer: "/age", rule: "type" }],
  ["GET", "/pets/seven", 400, { in: "path", name: "petId", rule: "type" }],
])("parameters: %s %s is answered %i", async (method, path, status, problem) => {
  const answer = await ask(server, method, path);
  expect(answer.status).toBe(status);
  if (problem) expect(answer.body.errors[0]).toMatchObject(problem);
  if (status === 400) expect(JSON.stringify(answer.body)).not.toMatch(/many|two|old|seven/);
});

test("headers", async () => {
  expect((await ask(server, "GET", "/pets", { headers: { "x-ids": "1, 2" } })).status).toBe(200);
  expect((await ask(server, "GET", "/pets", { headers: { "x-ids": "1, b" } })).status).toBe(400);
});

test("a path or method that is not described", async () => {
  expect(await ask(server, "GET", "/pets/7/toys")).toMatchObject({
    status: 404,
    body: { code: "no-path", near: ["GET /pets", "POST /pets", "GET /pets/{petId}"] },
  });
  const put = await ask(server, "PUT", "/pets");
  expect([put.status, put.headers.get("allow"), put.body.near]).toEqual([
    405,
    "GET, POST",
    ["GET /pets", "POST /pets"],
  ]);
});

test("credentials of the right kind, or those that were given", async () => {
  const status = async (path: string, headers: Record<string, string>) =>
    (await fetch(`${server.url}${path}`, { headers })).status;
  expect(await status("/pets", {})).toBe(401);
  expect(await status("/pets", { authorization: "Basic YTpi" })).toBe(401);
  expect(await status("/pets", { authorization: "bearer abc" })).toBe(200);
  expect(await status("/pets?api_key=s3cret", {})).toBe(200);
  expect(await status("/pets/mine", { authorization: `Basic ${btoa("ada:lovelace")}` })).toBe(204);
  expect(await status("/pets/mine", { authorization: `Basic ${btoa("ada:wrong")}` })).toBe(401);
  expect(await status("/pets/mine", { cookie: "a=b; session=1" })).toBe(204);
  const text = JSON.stringify(server.requests);
  expect(text).toMatch(/api_key=\[redacted\]/);
  expect(text).not.toMatch(/s3cret|YTpi|lovelace/);
});

test("answers of one's own, for the next call or for all", async () => {
  server.answerNext({ status: 503, headers: { "retry-after": "1" } }, "listPets");
  server.answerAlways("GET /pets/{petId}", ({ parameters }) => ({
    status: 200,
    body: { asked: parameters.petId },
  }));
  expect((await ask(server, "GET", "/pets/8")).body).toEqual({ asked: 8 });
  expect((await ask(server, "GET", "/pets")).status).toBe(503);
  expect((await ask(server, "GET", "/pets")).status).toBe(200);
  expect(() => server.answerNext({ status: 200 }, "nothing")).toThrow(/no operation "nothing"/);
  server.reset();
  expect((await ask(server, "GET", "/pets/8")).body).toMatchObject({ id: 8 });
});

test("faults", async () => {
  server.fault("status=503; times=1; retry-after=2");
  const answer = await ask(server, "GET", "/pets");
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
  expect((await ask(server, "GET", "/pets", { headers: { "x-mock-fault": "rate-limit" } })).status).toBe(429);
  expect(() => server.fault("error-in-200")).toThrow(FaultError);
});

test("a description that cannot be used", async () => {
  await expect(startMockServer({ description: { swagger: "2.0" } })).rejects.toThrow(/no OpenAPI document/);
  await expect(startMockServer({ description: "missing.yaml" })).rejects.toThrow(
    /missing.yaml.*no such file/,
  );
});

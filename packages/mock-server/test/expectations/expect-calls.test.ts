import { afterAll, beforeEach, expect, test } from "vitest";
import { ExpectationError, type ExpectedCall, startMockServer } from "../../src/index.js";
import { ask } from "../helpers/ask.js";
import { pets } from "../helpers/pets.js";

const server = await startMockServer({ description: pets });
beforeEach(() => server.reset());
afterAll(() => server.close());

const messageOf = (calls: readonly ExpectedCall[], options?: { allowOthers?: boolean }) => {
  try {
    server.expectCalls(calls, options);
  } catch (error) {
    expect(error).toBeInstanceOf(ExpectationError);
    return (error as Error).message.split("\n");
  }
  return [];
};
const photo = () => {
  const body = new FormData();
  body.append("title", "Lighthouse");
  body.append("sizes", "1");
  body.append("sizes", "2");
  body.append("photo", new File(["…"], "a.png", { type: "image/png" }));
  return body;
};

test("calls by operationId, by the description's path, and as sent", async () => {
  await ask(server, "POST", "/pets", { json: { name: "Rex" } });
  await ask(server, "PATCH", "/pets/1", { json: { name: "Tom" } });
  await ask(server, "GET", "/pets?limit=3");
  server.expectCalls(["createPet", "PATCH /pets/{petId}", "get /pets"]);
  server.expectCalls(["POST /pets", "PATCH /v1/pets/1", "GET /pets?limit=3"]);
  expect(server.requests[1]).toMatchObject({ operation: "PATCH /pets/{petId}" });
  expect(server.requests[2]).toMatchObject({ operation: "GET /pets", operationId: "listPets" });
});

test("what a request holds: query, headers, body, parts, status", async () => {
  await ask(server, "GET", "/pets?limit=3&tags=1,2", { headers: { "x-ids": "1" } });
  await ask(server, "POST", "/pets", { json: { name: "Rex", tag: null } });
  await ask(server, "POST", "/photos", { body: photo() });
  server.expectCalls([
    { call: "listPets", query: { limit: "3", tags: /^1/ }, headers: { "X-Ids": "1" }, status: 200 },
    { call: "createPet", body: { name: expect.any(String) }, status: 201 },
    {
      call: "POST /photos",
      parts: [
        { name: "title", text: /^Light/ },
        { name: "sizes", text: "2" },
        { name: "photo", filename: "a.png", contentType: "image/png", size: 3 },
      ],
    },
  ]);
});

test("the message has each call and each difference in a line", async () => {
  await ask(server, "POST", "/pets", { json: { name: "Rex", tags: [1] } });
  await ask(server, "POST", "/photos", { body: photo() });
  await ask(server, "DELETE", "/pets/1");
  await ask(server, "GET", "/pets");
  const parts = [{ name: "title", text: "Tower" }, { name: "caption" }];
  expect(
    messageOf([
      { call: "createPet", body: { name: "Tom", tags: [2], age: 3 } },
      { call: "POST /photos", parts, headers: { "x-trace": "1" } },
      "GET /pets/1",
      "listPets",
    ]),
  ).toEqual([
    "The server did not get the calls that were expected.",
    "! POST /v1/pets -> 201",
    '    body/name: expected "Tom", received "Rex"',
    "    body/tags/0: expected 2, received 1",
    "    body/age: expected 3, received none",
    "! POST /v1/photos -> 204",
    '    header x-trace: expected "1", received none',
    '    part "title", text: expected "Tower", received "Lighthouse"',
    '    part "caption": expected "the part", received none',
    "- GET /pets/1: expected, and not received",
    "+ DELETE /v1/pets/1 -> 204: received, and not expected",
    "  GET /v1/pets -> 200",
  ]);
});

test("the order counts, and so do other calls, unless they are allowed", async () => {
  await ask(server, "GET", "/pets/2");
  await ask(server, "GET", "/pets/1");
  await ask(server, "GET", "/pets");
  expect(messageOf(["GET /pets/1", "listPets"])[1]).toMatch(/^\+ GET \/v1\/pets\/2 -> 200: received/);
  server.expectCalls(["GET /pets/1", "listPets"], { allowOthers: true });
  expect(messageOf(["GET /pets/1", "GET /pets/2"], { allowOthers: true })).toHaveLength(4);
  expect(messageOf([])).toHaveLength(4);
  server.clearRequests();
  server.expectCalls([]);
  expect(messageOf(["listPets"])).toContain("- listPets: expected, and not received");
});

test("of two calls of one name, the one that fits is taken", async () => {
  for (const name of ["Rex", "Tom"]) await ask(server, "POST", "/pets", { json: { name } });
  const tom = { call: "createPet", body: { name: "Tom" } };
  server.expectCalls([tom], { allowOthers: true });
  expect(messageOf([tom])[1]).toMatch(/^\+ POST/);
});

test("a name that the description lacks is an error of its own", () => {
  for (const name of ["createPetz", "GET /pets/{id}", "pets"]) {
    expect(() => server.expectCalls([name])).toThrow(TypeError);
  }
});

test("a record that has lost calls says so, and credentials are in no message", async () => {
  const ask1003 = Array.from({ length: 1003 }, () => `${server.url}/nothing?api_key=secret`);
  for (const url of ask1003) await (await fetch(url)).arrayBuffer();
  const [, lost, first = ""] = messageOf([{ call: "GET /nothing", headers: { authorization: "x" } }]);
  expect(lost).toBe("  (3 older calls are no longer in the record)");
  expect(first).toMatch(/^[!+] GET \/v1\/nothing\?api_key=\[redacted\] -> 404/);
});

import { expect, test } from "vitest";
import { startMockServer } from "../../src/index.js";
import { ask } from "../helpers/ask.js";
import { pets } from "../helpers/pets.js";

test("what is created is found, listed, changed, deleted, and gone", async () => {
  await using server = await startMockServer({ description: pets });
  const created = await ask(server, "POST", "/pets", { json: { name: "Mia", tag: null } });
  expect([created.status, created.body, created.headers.get("location")]).toEqual([
    201,
    { id: 1, name: "Mia", tag: null },
    "/v1/pets/1",
  ]);
  expect((await ask(server, "GET", "/pets/1")).body).toEqual({ id: 1, name: "Mia", tag: null });
  expect((await ask(server, "PATCH", "/pets/1", { json: { name: "Max" } })).body).toEqual({
    id: 1,
    name: "Max",
    tag: null,
  });
  expect((await ask(server, "GET", "/pets")).body).toEqual({
    total: 2,
    pets: [
      { id: 7, name: "Rex" },
      { id: 1, name: "Max", tag: null },
    ],
  });
  expect((await ask(server, "DELETE", "/pets/1")).status).toBe(204);
  expect((await ask(server, "GET", "/pets/1")).status).toBe(404);
  expect((await ask(server, "PATCH", "/pets/1", { json: {} })).status).toBe(404);
  expect((await ask(server, "GET", "/pets")).body).toEqual({ total: 1, pets: [{ id: 7, name: "Rex" }] });
});

test("a thing of the examples can be changed and deleted, too, until reset", async () => {
  await using server = await startMockServer({ description: pets });
  await ask(server, "PATCH", "/pets/7", { json: { name: "Rover" } });
  expect((await ask(server, "GET", "/pets")).body.pets).toMatchObject([{ id: 7, name: "Rover" }]);
  await ask(server, "DELETE", "/pets/7");
  expect((await ask(server, "GET", "/pets")).body).toEqual({ total: 0, pets: [] });
  server.reset();
  expect(server.requests).toEqual([]);
  expect((await ask(server, "GET", "/pets")).body.pets).toEqual([{ id: 7, name: "Rex" }]);
  expect((await ask(server, "GET", "/pets/9")).body).toMatchObject({ id: 9 });
});

test("isStateless keeps nothing", async () => {
  await using server = await startMockServer({ description: pets, isStateless: true });
  await ask(server, "DELETE", "/pets/7");
  expect((await ask(server, "GET", "/pets/7")).status).toBe(200);
});

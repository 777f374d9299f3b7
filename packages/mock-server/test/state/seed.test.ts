import { afterAll, beforeEach, expect, test } from "vitest";
import { SeedError, startMockServer } from "../../src/index.js";
import { ask } from "../helpers/ask.js";
import { pets } from "../helpers/pets.js";

const server = await startMockServer({ description: pets, seed: { "/pets": [{ id: 5, name: "Start" }] } });
beforeEach(() => server.reset());
afterAll(() => server.close());

const list = async () => (await ask(server, "GET", "/pets")).body;

test("a seed is all that its collection has, and reset goes back to the option", async () => {
  expect(await list()).toEqual({ total: 1, pets: [{ id: 5, name: "Start" }] });
  server.seed({ "/pets": [{ id: 1, name: "Rex", tag: null }, { name: "Tom" }] });
  const { total, pets: all } = await list();
  expect([total, all[0]]).toEqual([2, { id: 1, name: "Rex", tag: null }]);
  expect(all[1]).toEqual({ id: expect.any(Number), name: "Tom" });
  expect((await ask(server, "GET", `/pets/${all[1].id}`)).body.name).toBe("Tom");
  expect((await ask(server, "GET", "/pets/5")).status).toBe(404);
  expect((await ask(server, "PATCH", "/pets/5", { json: { name: "x" } })).status).toBe(404);
  expect((await ask(server, "DELETE", "/pets/1")).status).toBe(204);
  expect((await ask(server, "POST", "/pets", { json: { name: "New" } })).status).toBe(201);
  expect((await list()).pets.map(({ name }: { name: string }) => name)).toEqual(["Tom", "New"]);
  server.reset();
  expect(await list()).toEqual({ total: 1, pets: [{ id: 5, name: "Start" }] });
});

test("an empty collection", async () => {
  server.seed({ "/pets": [] });
  expect(await list()).toEqual({ total: 0, pets: [] });
});

test("the caller's things stay the caller's", async () => {
  const rex = { id: 1, name: "Rex" };
  server.seed({ "/pets": [rex] });
  await ask(server, "PATCH", "/pets/1", { json: { name: "Tom" } });
  expect(rex.name).toBe("Rex");
});

test("what the description does not allow is refused with the place, and nothing changes", async () => {
  const seed = {
    "/pets": [{ id: 1, name: "Rex" }, { id: 1, name: "much too long" }, { id: 3 }],
    "/petz": [{ id: 1 }],
  };
  expect(() => server.seed(seed)).toThrow(SeedError);
  expect(() => server.seed(seed)).toThrow(
    [
      "The seed is not taken:",
      "/~1pets/1/name: Cannot be longer than 10 characters.",
      "/~1pets/1/id: Is the id of another thing before this one.",
      "/~1pets/2/name: Is missing.",
      "/~1petz: Is no collection of the description. Collections are /pets.",
    ].join("\n  "),
  );
  expect((await list()).total).toBe(1);
  await expect(startMockServer({ description: pets, seed: { "/x": [] } })).rejects.toThrow(SeedError);
  await expect(startMockServer({ description: pets, seed: {}, isStateless: true })).rejects.toThrow(
    TypeError,
  );
});

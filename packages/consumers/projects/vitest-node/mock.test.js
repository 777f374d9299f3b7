import { startMockServer } from "@partwise/mock-server";
import { afterAll, beforeEach, expect, test } from "vitest";
import { addAlbum } from "./add-album.js";

const server = await startMockServer({ description: "openapi.yaml" });
beforeEach(() => server.reset());
afterAll(() => server.close());

test("adds an album", async () => {
  expect(await addAlbum(server.url, "Coast")).toBe(201);
  server.expectCalls([{ call: "addAlbum", body: { name: expect.stringMatching(/^C/) } }]);
});

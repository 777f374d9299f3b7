import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { startMockServer } from "@partwise/mock-server";
import { addAlbum } from "./add-album.js";

const server = await startMockServer({ description: "openapi.yaml" });
beforeEach(() => server.reset());
after(() => server.close());

test("sees an album that there is already", async () => {
  server.answerNext({ status: 409 }, "addAlbum");
  assert.equal(await addAlbum(server.url, "Coast"), 409);
  server.expectCalls([{ call: "addAlbum", status: 409 }]);
});

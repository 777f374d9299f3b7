const { startMockServer } = require("@partwise/mock-server");
const { addAlbum } = require("../add-album.js");

let server;
beforeAll(async () => {
  server = await startMockServer({ description: "openapi.yaml" });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

test("sees a server that is busy", async () => {
  server.fault({ status: 503, times: 1 });
  expect(await addAlbum(server.url, "Coast")).toBe(503);
  expect(await addAlbum(server.url, "Coast")).toBe(201);
  server.expectCalls(["addAlbum", "POST /albums"]);
});

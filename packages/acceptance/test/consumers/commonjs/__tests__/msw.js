const { createClient } = require("@partwise/client");
const { nodeTransport } = require("@partwise/client/node");
const { retry, timeout } = require("@partwise/policies");
const { http, HttpResponse } = require("msw");
const { setupServer } = require("msw/node");
const { operations } = require("../generated/index.js");

const sent = [];
const server = setupServer(
  http.post("https://api.example.com/photos", async ({ request }) => {
    const form = await request.formData();
    sent.push([form.get("title"), await form.get("photo").text()]);
    return HttpResponse.json({ id: 7 }, { status: 201 });
  }),
);
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());

test.each([
  ["fetch", {}],
  ["nodeTransport", nodeTransport()],
])("MSW answers a form over %s", async (_name, options) => {
  const policies = [timeout({ total: 10_000 }), retry()];
  const client = createClient({ baseUrl: "https://api.example.com", operations, policies, ...options });
  const { data } = await client.POST("/photos", {
    body: { title: "Lighthouse", photo: new Blob(["..."], { type: "image/png" }) },
  });
  expect(data).toEqual({ id: 7 });
  expect(sent.splice(0)).toEqual([["Lighthouse", "..."]]);
});

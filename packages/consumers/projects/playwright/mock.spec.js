import { createServer } from "node:http";
import { startMockServer } from "@partwise/mock-server";
import { expect, test } from "@playwright/test";

const page = `<button onclick="
  const body = JSON.stringify({ name: 'Coast' });
  const api = new URLSearchParams(location.search).get('api');
  fetch(api + '/albums', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    .then(({ status }) => { document.title = status; })">Add</button>`;
const app = createServer((_, response) => response.setHeader("content-type", "text/html").end(page));
let server;
test.beforeAll(async () => {
  await new Promise((resolve) => app.listen(0, "127.0.0.1", resolve));
  server = await startMockServer({ description: "openapi.yaml" });
});
test.beforeEach(() => server.reset());
test.afterAll(async () => {
  await server.close();
  app.close();
});

test("the page adds an album", async ({ page }) => {
  await page.goto(`http://127.0.0.1:${app.address().port}/?api=${encodeURIComponent(server.url)}`);
  await page.getByRole("button").click();
  await expect(page).toHaveTitle("201");
  server.expectCalls([{ call: "addAlbum", body: { name: "Coast" } }]);
});

import { runExample } from "@partwise/readme-examples";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { expect, test } from "vitest";

const readme = new URL("../README.md", import.meta.url);

test("the first example gets a token and calls with it", async () => {
  await using server = await startZoomMockServer({ grants: ["client_credentials"] });
  const output = await runExample(readme, 0, {
    before: 'const [clientId, clientSecret] = ["mock-client-id", "mock-client-secret"];',
    replace: {
      "./generated/index.js": "@partwise/zoom-im-groups",
      "https://files.example.com/v1": server.url,
      "https://files.example.com/token": server.tokenUrl,
    },
    after: 'console.log((await files.GET("/im/groups")).response.status);',
  });
  expect(output).toEqual({ stdout: "200\n", stderr: "" });
});

test("the second example makes a limit that processes share", async () => {
  const output = await runExample(readme, 1, {
    before:
      "const redis = { eval: async (script: string, options: object): Promise<unknown> => [script, options] };",
    after: "console.log(Object.keys(limited), Object.keys(store).sort());",
  });
  expect(output.stdout).toMatch(/attempt/);
});

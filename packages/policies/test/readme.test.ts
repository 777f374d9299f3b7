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

const validation = new URL("../validation.md", import.meta.url);
const generated = {
  "./generated/index.js": "../../test/fixtures/guests/generated/index.js",
};

test("the first example of validation.md names what is wrong, and sends nothing", async () => {
  const replace = {
    ...generated,
    "./generated/schemas.js": "../../test/fixtures/guests/generated/schemas.js",
  };
  expect((await runExample(validation, 0, { replace })).stdout).toBe("POST /guests /name minLength 1\n");
});

test("the second example of validation.md checks by schemas of Zod", async () => {
  const before = 'globalThis.fetch = async () => Response.json([{ id: "1", name: "Ada" }]);';
  expect((await runExample(validation, 1, { before, replace: generated })).stdout).toBe("1\n");
});

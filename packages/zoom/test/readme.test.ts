import { runExample } from "@partwise/readme-examples";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { expect, it } from "vitest";

it("has an example that updates a group", async () => {
  const server = await startZoomMockServer();
  try {
    const output = await runExample(new URL("../README.md", import.meta.url), 0, {
      before:
        'const [accountId, clientId, clientSecret] = ["mock-account-id", "mock-client-id", "mock-client-secret"];',
      replace: { "clientSecret } }": `clientSecret }, baseUrl: ${JSON.stringify(server.url)} }` },
    });
    expect(output).toEqual({ stdout: "", stderr: "" });
    expect(server.groups()[0]).toMatchObject({
      name: "Support",
      type: "restricted",
      search_by_account: true,
    });
  } finally {
    await server.close();
  }
}, 120_000);

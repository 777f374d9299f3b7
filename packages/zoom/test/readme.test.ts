import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runExample } from "@partwise/readme-examples";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { expect, it } from "vitest";
import { startClipServer } from "./clips/start-clip-server.js";

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
}, 300_000);

it("has an example that sets a picture and uploads a clip", async () => {
  const server = await startClipServer();
  const folder = await mkdtemp(join(tmpdir(), "zoom-readme-"));
  try {
    const path = (name: string) => join(folder, name);
    await writeFile(path("ada.png"), "a picture");
    await writeFile(path("launch.mp4"), "a video");
    const { stdout } = await runExample(new URL("../README.md", import.meta.url), 1, {
      before: 'const token = "t";',
      after: "console.log(clip.id, kept?.tags.length);",
      replace: {
        "{ token }": `{ token, baseUrl: ${JSON.stringify(server.url)} }`,
        '"ada.png"': JSON.stringify(path("ada.png")),
        '"launch.mp4"': JSON.stringify(path("launch.mp4")),
      },
    });
    expect(stdout).toMatch(/^7 of 7 bytes\n(7 of 7 bytes\n)*clip-1 1\n$/);
    expect(server.requests.map(({ path, part }) => [path, part])).toEqual([
      ["/v2/users/ada%40example.com/picture", undefined],
      ["/v2/clips/files/multipart/upload_events", undefined],
      ["/v2/clips/files/multipart", 1],
      ["/v2/clips/files/multipart/upload_events", undefined],
    ]);
  } finally {
    await rm(folder, { recursive: true });
    await server.close();
  }
}, 300_000);

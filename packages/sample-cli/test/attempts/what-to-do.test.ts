import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { describe, expect, test } from "vitest";
import { runZoomIm } from "../helpers/run-zoom-im.js";
import { samples } from "../helpers/samples.js";
import { answer, startRawServer } from "../helpers/start-raw-server.js";
import { temporaryFiles } from "../helpers/temporary-files.js";

const env = { ZOOM_ACCESS_TOKEN: "a-token-that-nobody-may-see" };
const json = "application/json";

describe.concurrent("what to do can be done:", () => {
  test("a redirect names where it leads, without its query", async () => {
    const to = "https://elsewhere.example/v2/im/groups?secret=x";
    await using server = await startRawServer(
      `HTTP/1.1 307 Go\r\nLocation: ${to}\r\nContent-Length: 0\r\n\r\n`,
    );
    const { code, stderr } = await runZoomIm(["groups", "list", "--base-url", server.url], env);
    expect(code).toBe(3);
    expect(stderr).toContain(
      "The redirect leads to https://elsewhere.example/v2/im/groups. If that is right, pass the URL of the server there as --base-url.",
    );
    expect(stderr).not.toContain("secret");
  });

  test("a proxy that is in use is named, without its credentials", async () => {
    const { code, stderr } = await runZoomIm(["groups", "list", "--base-url", "https://zoom.example/v2"], {
      ...env,
      HTTPS_PROXY: "http://user:password@127.0.0.1:9",
    });
    expect(code).toBe(3);
    expect(stderr).toContain("Check the proxy 127.0.0.1:9, which HTTPS_PROXY names");
    expect(stderr).not.toContain("password");
  });

  test("a property that is missing is a flag to add, or the argument", async () => {
    const body = '{"code":300,"message":"Missing field: name."}';
    await using server = await startRawServer(
      answer("400 Bad Request", json, body),
      undefined,
      answer("200 OK", json, '{"id":"x"}'),
    );
    const run = (...args: string[]) => runZoomIm(["groups", ...args, "--base-url", server.url], env);
    const update = await run("update", "MIuNMURBTkuwfZ20jteRJg", "--type", "shared");
    expect(update.stderr).toContain("\nWhat to do: Add --name.\n");
    const create = await run("create", "x");
    expect(create.stderr).toContain("\nWhat to do: Add NAME, the argument of `zoom-im groups create`.\n");
  });

  test("a property of contact groups is told by the flag that sets it", async () => {
    await using server = await startZoomMockServer({ api: "contact", groups: [] });
    const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken };
    const create = await runZoomIm(["groups", "create", "", "--api", "contact"], env);
    expect(create.stderr).toContain("Missing field: group_name");
    expect(create.stderr).toContain("\nWhat to do: Add NAME, the argument of `zoom-im groups create`.\n");
  });

  test("an account that Zoom does not know names --account", async () => {
    await using server = await startZoomMockServer();
    const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken };
    const { stderr } = await runZoomIm(["groups", "list", "--account", "nobody"], env);
    expect(stderr).toContain("\nWhat to do: Zoom knows no such account: check the id of --account,");
  });

  test("a retired API names the flag", async () => {
    await using server = await startRawServer(answer("410 Gone", json, '{"code":4137,"message":"Gone."}'));
    const { stderr } = await runZoomIm(["groups", "list", "--api", "im", "--base-url", server.url], env);
    expect(stderr).toContain("leave out --api im, or pass --api contact.");
  });

  test("an old token says how to get a new one", async () => {
    await using server = await startZoomMockServer({ faults: ["expired-token"] });
    const { stderr } = await runZoomIm(["groups", "list", "--base-url", server.url], env);
    expect(stderr).toContain("set ZOOM_ACCESS_TOKEN to a new one");
  });
});

test("a file that is missing is the argument, and a name that of its command", async () => {
  const { write } = await temporaryFiles();
  const args = ["emoji", "add", "ship_it", await write("ship.png", samples.png)];
  for (const [property, help] of [
    ["file", "Add FILE, the argument."],
    ["name", "Add NAME, the argument of `zoom-im emoji add`."],
  ]) {
    const body = `{"code":300,"message":"Missing field: ${property}."}`;
    await using server = await startRawServer(answer("400 Bad Request", json, body));
    const urls = { ZOOM_BASE_URL: server.url, ZOOM_FILE_URL: server.url };
    expect((await runZoomIm(args, { ...env, ...urls })).stderr).toContain(`\nWhat to do: ${help}\n`);
  }
});

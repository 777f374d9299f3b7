import { beforeAll, describe, expect, it } from "vitest";
import { findChromium, findProgram } from "../src/find-program.js";
import { temporaryFolder } from "../src/temporary-folder.js";
import { browse } from "./runtimes/browse.js";
import { bundleWalk, writeWalk } from "./runtimes/bundle-walk.js";
import { askWorker, runToEnd } from "./runtimes/run-to-end.js";
import { startEchoServer } from "./runtimes/start-echo-server.js";

const programs = {
  bun: findProgram("bun"),
  deno: findProgram("deno"),
  workerd: findProgram("workerd"),
  chromium: findChromium(),
  firefox: findProgram("firefox-esr", "firefox"),
};
const missing = Object.entries(programs).flatMap(([name, program]) => (program ? [] : [name]));
if (missing.length > 0) {
  console.log(
    `Not here: ${missing.join(", ")}. Their runs were left out; npm has bun, deno and workerd, Debian the browsers.`,
  );
}

type Outcomes = Readonly<Record<string, unknown>>;
type Transport = "fetch" | "node" | "undici";

const print = "console.log(JSON.stringify(await walk(process.argv[2], options))); process.exit();";

/** Walks on a run time that is a program of files. */
async function walkBy(program: string, args: readonly string[], transport: Transport): Promise<Outcomes> {
  await using server = await startEchoServer();
  await using folder = await temporaryFolder();
  const path = await writeWalk(folder.path, { platform: "node", transport, code: print });
  return JSON.parse(await runToEnd(program, [...args, path, server.origin]));
}

let onNode: Outcomes = {};
beforeAll(async () => {
  onNode = await walkBy(process.execPath, [], "fetch");
});

const lost = { name: "TransportError", code: "CONNECTION", attempts: 3 };
const redirected = { name: "TransportError", code: "REDIRECT", attempts: 1 };
const file = "all policies: a file, redirected";

/** Names of calls to what they come to instead. */
function but(names: RegExp, instead: unknown): Outcomes {
  return Object.fromEntries(
    Object.keys(onNode).flatMap((name) => (names.test(name) ? [[name, instead]] : [])),
  );
}

describe("a walk through a client's calls", () => {
  it("comes to what it should on Node: the same bytes with and without policies, on the first call of a client", () => {
    const bodies = Object.entries(onNode).filter(([name]) =>
      /: [a-z ]*(json|form|stream|urlencoded|file)/.test(name),
    );
    expect(bodies.length).toBeGreaterThan(25);
    expect(onNode["authorize: json"]).toEqual({
      status: 200,
      data: {
        method: "POST",
        type: "application/json",
        authorization: "Bearer secret",
        length: 18,
        sum: expect.any(Number),
        begins: Buffer.from('{"name":"Jürgen"}').toString("latin1"),
      },
    });
    for (const what of [
      "urlencoded",
      "text form",
      "form with a file",
      "form with a stream",
      "file",
      "stream",
    ]) {
      const [none, authorized, all] = ["no policies", "authorize", "all policies"].map(
        (policies) => (onNode[`${policies}: ${what}`] as { data: { sum: number; length: number } }).data,
      );
      expect(none?.length).toBeGreaterThan(30);
      expect([authorized?.sum, all?.sum]).toEqual([none?.sum, none?.sum]);
    }
    for (const what of ["form with a stream that fails", "stream that fails"]) {
      expect(onNode[`no policies: ${what}`]).toMatchObject({ name: "MultipartError", code: "SOURCE_FAILED" });
    }
    expect(onNode["all policies: a lost connection"]).toEqual(lost);
    expect(onNode[file]).toEqual(redirected);
    expect(onNode["all policies: an answer that is cut off"]).toMatchObject({ code: "INCOMPLETE" });
    expect(onNode["all policies: an answer that is too large"]).toMatchObject({ code: "TOO_LARGE" });
    expect(onNode["all policies: an abort"]).toMatchObject({ name: "AbortError" });
  });

  it.for(["node", "undici"] as const)(
    "is the same over %s's transport, but that it follows a redirect for a file",
    async (transport) => {
      const found = await walkBy(process.execPath, [], transport);
      expect(found).toEqual({ ...onNode, [file]: found[file] });
    },
  );

  it.skipIf(!programs.bun).for(["fetch", "node", "undici"] as const)(
    "is the same on Bun over %s",
    async (transport) => {
      const found = await walkBy(programs.bun ?? "", ["run"], transport);
      expect(found).toEqual({ ...onNode, [file]: found[file] });
    },
  );

  it.skipIf(!programs.deno).for([
    // What the page on transports says that each needs.
    ["fetch", ["--allow-net"]],
    ["node", ["--allow-net", "--allow-env"]],
    ["undici", ["--allow-net", "--allow-env"]],
  ] as const)("is the same on Deno over %s", async ([transport, permissions]) => {
    const found = await walkBy(programs.deno ?? "", ["run", "--no-prompt", ...permissions], transport);
    expect(found).toEqual({ ...onNode, [file]: found[file] });
  });

  it.skipIf(!programs.deno)("goes to Zoom on Deno with the permissions that its README names", async () => {
    await using server = await startEchoServer();
    await using folder = await temporaryFolder();
    const path = await writeWalk(folder.path, {
      platform: "node",
      code: `import { createZoomClient } from "@partwise/zoom";
        const zoom = createZoomClient({ token: "secret", baseUrl: process.argv[2] });
        const { data } = await zoom.GET("/im/groups");
        console.log(data.authorization);
        process.exit();`,
    });
    const permissions = ["--no-prompt", "--allow-net", "--allow-env"];
    expect(await runToEnd(programs.deno ?? "", ["run", ...permissions, path, server.origin])).toBe(
      "Bearer secret\n",
    );
  });

  it.skipIf(!programs.workerd)("is the same on workerd, which follows a redirect for a file", async () => {
    await using server = await startEchoServer();
    await using folder = await temporaryFolder();
    const answer = `await walk(${JSON.stringify(server.origin)}, options)`;
    const code = `export default { fetch: async () => Response.json(${answer}) };`;
    const worker = await bundleWalk({ platform: "browser", code });
    const found = JSON.parse(await askWorker(programs.workerd ?? "", folder.path, worker));
    expect(found).toEqual({ ...onNode, [file]: onNode["all policies: form with a file"] });
  });

  it.skipIf(!programs.workerd)("is refused on workerd over node:http, which is none there", async () => {
    await using folder = await temporaryFolder();
    const worker = await bundleWalk({
      platform: "node",
      code: `import { nodeTransport } from "@partwise/client/node";
        const made = () => { try { nodeTransport(); return "made"; } catch (error) { return error.message; } };
        export default { fetch: async () => new Response(made()) };`,
    });
    const answered = await askWorker(programs.workerd ?? "", folder.path, worker);
    expect(answered).toMatch(/^nodeTransport: workerd has no node:http of its own\. Leave the transport out/);
  });

  it.skipIf(!programs.chromium)(
    "is the same in Chromium, which tells no redirects, and says why a stream was not sent",
    async () => {
      const found = await walkIn(programs.chromium ?? "");
      expect(found).toEqual({
        ...onNode,
        ...inBrowsers(),
        ...but(/: (form with a )?stream/, { name: "CallError", code: "BODY" }),
      });
    },
  );

  it.skipIf(!programs.chromium)(
    "is the same in Chromium over XMLHttpRequest, which sends a stream as a file and follows redirects",
    async () => {
      const found = await walkIn(programs.chromium ?? "", "xhr");
      expect(found).toEqual({ ...onNode, [file]: onNode["all policies: form with a file"] });
    },
  );

  it.skipIf(!programs.firefox)(
    "is the same in Firefox, where a stream is refused before it is sent",
    async () => {
      const found = await walkIn(programs.firefox ?? "");
      expect(found).toEqual({
        ...onNode,
        ...inBrowsers(),
        ...but(/: (form with a )?stream/, { name: "CallError", code: "BODY" }),
      });
    },
  );
});

/** What all browsers do otherwise. */
function inBrowsers(): Outcomes {
  return {
    ...but(/^all policies: .*redirected$/, redirected),
    // A redirect that a fetch was told to refuse looks like a lost connection.
    [file]: lost,
  };
}

async function walkIn(browser: string, transport: "fetch" | "xhr" = "fetch"): Promise<Outcomes> {
  await using server = await startEchoServer();
  await using folder = await temporaryFolder();
  const code = `fetch("/report", { method: "POST", body: JSON.stringify(await walk(location.origin, options)) });`;
  server.serve(await bundleWalk({ platform: "browser", transport, code }));
  return JSON.parse(await browse(browser, folder.path, server));
}

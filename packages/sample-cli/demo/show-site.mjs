import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveSite } from "@partwise/site";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { buildPages } from "./build-pages.mjs";

const group = "MIuNMURBTkuwfZ20jteRJg";

/** Builds the pages, serves them beside the mock server, and resolves when the demo is told to end. */
export async function showSite(flags) {
  const ended = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  const folder = await mkdtemp(join(tmpdir(), "partwise-demo-"));
  const api = await startZoomMockServer();
  let pages;
  try {
    const verifies = !flags.includes("--no-verify");
    if (verifies)
      say("Making the pages. Each sample on them is executed first, which takes some ten seconds ...");
    const isBuilt = await buildPages(
      ["--output", folder, "--server", api.url, ...(verifies ? [] : ["--no-verify"])],
      ended,
    );
    if (!isBuilt) return;
    pages = await serveSite(folder);
    const page = `${pages.url}imgroupupdate.html#try`;
    say(`
The pages of Zoom's IM groups: ${page}

The form there calls a Zoom on this machine, at ${api.url}. It asks for
  zoomOAuth  ${api.accessToken}
  groupId    ${group}

Ctrl-C ends both.`);
    if (process.stdout.isTTY && !process.env.CI) open(page);
    await ended;
  } finally {
    await pages?.close();
    await api.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens the page where the system has a browser; without one, the address above is enough. */
function open(url) {
  const [program, ...args] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : ["xdg-open", url];
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

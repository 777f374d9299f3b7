import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveSite } from "@partwise/site";
import { startZoomMockServer } from "@partwise/zoom-mock-server";

const partwise = fileURLToPath(new URL("../../partwise/bin/partwise.js", import.meta.url));
const description = fileURLToPath(new URL("../../../specs/zoom-im-groups/openapi.yaml", import.meta.url));
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
    const isBuilt = await build(
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

/** Runs `partwise site`; gives whether it came to its end before the demo was told to end. */
async function build(args, ended) {
  const child = spawn(process.execPath, [partwise, "site", description, ...args], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const exit = once(child, "exit");
  const first = await Promise.race([exit, ended.then(() => undefined)]);
  if (first === undefined || first[1] !== null) {
    child.kill();
    await exit;
    return false;
  }
  if (first[0] !== 0) throw new Error(`partwise site ended with code ${first[0]}.`);
  return true;
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

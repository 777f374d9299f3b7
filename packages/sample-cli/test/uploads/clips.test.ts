import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdir, readdir, readFile, stat, utimes, watch, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { program, runZoomIm } from "../helpers/run-zoom-im.js";
import { samples } from "../helpers/samples.js";
import { startZoom, type Zoom } from "../helpers/start-zoom.js";
import { temporaryFiles } from "../helpers/temporary-files.js";

/** Bytes: six parts of 16 MiB, of which the last is smaller. */
const size = 96_000_000;
const parts = 6;

async function setUp() {
  const zoom = await startZoom({ redirectsFiles: false });
  const { folder, write } = await temporaryFiles();
  const path = await write("launch.mp4", samples.mp4, size);
  const kept = join(folder, "zoom-im/uploads");
  await mkdir(kept, { recursive: true });
  const env = { ...zoom.env, XDG_STATE_HOME: folder };
  const upload = (...flags: string[]) => runZoomIm(["clips", "upload", path, ...flags], env);
  return { zoom, path, kept, env, upload };
}

/** Lets some more requests through, the begin of an upload among them; all others wait for ten minutes. */
function letThrough({ server }: Zoom, requests: number): void {
  server.clearFaults();
  server.fault(`slow=1; path=/clips/files/multipart; times=${requests}`);
  server.fault("slow=600000; path=/clips/files/multipart");
}

/** Resolves once the kept state has the tags of some parts. */
async function untilKept(folder: string, count: number): Promise<void> {
  const has = async () => {
    const [name] = (await readdir(folder)).filter((name) => name.endsWith(".json"));
    const text = name === undefined ? "" : await readFile(join(folder, name), "utf8").catch(() => "");
    return text !== "" && JSON.parse(text).state.tags.length === count;
  };
  const end = new AbortController();
  const changes = watch(folder, { signal: end.signal })[Symbol.asyncIterator]();
  // The folder is watched from the first `next` on.
  for (let change = changes.next(); ; change = changes.next()) {
    change.catch(() => {});
    if (await has()) break;
    await change;
  }
  end.abort();
}

function start(path: string, env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [program, "clips", "upload", path], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/** How many parts have been sent since the record was cleared. */
function sent({ server }: Zoom): number {
  return server.requests.filter(({ path }) => /\/multipart$/.test(path)).length;
}

test("a clip that is killed once and interrupted once goes on, and no part that is there is sent again", async () => {
  const { zoom, path, kept, env, upload } = await setUp();
  await using _ = zoom;
  letThrough(zoom, 3);
  const killed = start(path, env);
  await untilKept(kept, 2);
  killed.kill("SIGKILL");
  await once(killed, "exit");

  letThrough(zoom, 2);
  const interrupted = start(path, env);
  let said = "";
  interrupted.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    // The parts that are under way wait for their answers; the second Ctrl-C does not.
    if (text.includes("Interrupted.")) interrupted.kill("SIGINT");
  });
  const ended = once(interrupted, "exit");
  await untilKept(kept, 4);
  interrupted.kill("SIGINT");
  expect(await ended).toEqual([130, null]);
  expect(said).toMatch(/^zoom-im: Goes on at part \d of 6 of launch\.mp4\.\n/);

  zoom.server.clearFaults();
  zoom.server.clearRequests();
  const { code, stdout, stderr } = await upload();
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^Uploaded launch\.mp4 \(96 MB, video\/mp4\) in 6 parts: clip \S{22}\n$/),
  ]);
  expect(stderr).toMatch(/^zoom-im: Goes on at part \d of 6 of launch\.mp4\.\n$/);
  expect(sent(zoom)).toBe(parts - 4);
  const [clip] = zoom.server.uploads;
  expect(clip).toMatchObject({ filename: "launch.mp4", size });
  const file = await readFile(path);
  expect(clip?.parts?.map(({ sha256 }) => sha256)).toEqual(
    Array.from({ length: parts }, (_, index) =>
      createHash("sha256")
        .update(file.subarray(index * 16_777_216, (index + 1) * 16_777_216))
        .digest("hex"),
    ),
  );
  expect(await readdir(kept)).toEqual([]);
});

test("a failure says how far the upload is; --no-resume begins anew; no state has a token, and nobody else may read it", async () => {
  const { zoom, kept, upload } = await setUp();
  await using _ = zoom;
  zoom.server.fault("slow=1; path=/clips/files/multipart; times=1");
  zoom.server.fault("status=400; code=120; path=/clips/files/multipart");
  const { code, stdout, stderr } = await upload();
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(
    "zoom-im: 0 of 6 parts of launch.mp4 are there. The same command goes on from there.",
  );
  const [name = ""] = await readdir(kept);
  expect(await readFile(join(kept, name), "utf8")).not.toContain(zoom.server.accessToken);
  expect((await stat(join(kept, name))).mode & 0o777).toBe(0o600);
  zoom.server.clearFaults();
  expect((await upload("--no-resume", "--json")).code).toBe(0);
  expect(zoom.server.requests.filter(({ path }) => path.endsWith("/upload_events"))).toHaveLength(3);
});

test("an upload that Zoom does not know any more, and a file that has changed, begin anew", async () => {
  const { zoom, path, kept, upload, env } = await setUp();
  await using _ = zoom;
  const breakOff = async () => {
    letThrough(zoom, 3);
    const child = start(path, env);
    await untilKept(kept, 2);
    child.kill("SIGKILL");
    await once(child, "exit");
    zoom.server.clearFaults();
  };
  await breakOff();
  zoom.server.reset();
  const forgotten = await upload();
  expect(forgotten.code).toBe(0);
  expect(forgotten.stderr).toContain(
    "Zoom does not know the earlier upload of launch.mp4 any more, so the upload begins anew.",
  );
  await breakOff();
  await utimes(path, new Date(), new Date(1_700_000_000_000));
  expect(await upload()).toMatchObject({ code: 0, stderr: "" });
});

test("a folder for the state that cannot be written to is said, and keeps no clip from being uploaded", async () => {
  const { zoom, path, env } = await setUp();
  await using _ = zoom;
  const uploaded = await runZoomIm(["clips", "upload", path], { ...env, XDG_STATE_HOME: path });
  expect([uploaded.code, uploaded.stdout]).toEqual([0, expect.stringContaining("in 6 parts: clip ")]);
  expect(uploaded.stderr).toBe(
    `zoom-im: How far the upload of launch.mp4 is cannot be kept (ENOTDIR at ${path}/zoom-im/uploads): if it breaks off, it begins anew.\n`,
  );
  zoom.server.fault("slow=1; path=/clips/files/multipart; times=1");
  zoom.server.fault("status=400; code=120; path=/clips/files/multipart");
  const failed = await runZoomIm(["clips", "upload", path], { ...env, XDG_STATE_HOME: path });
  expect(failed.stderr).toContain("zoom-im: 0 of 6 parts of launch.mp4 are there.\n");
});

test("a clip that Zoom does not complete again may be there: that is said, and --no-resume uploads it anew", async () => {
  const { zoom, path, kept, upload, env } = await setUp();
  await using _ = zoom;
  letThrough(zoom, parts + 1);
  const child = start(path, env);
  await untilKept(kept, parts);
  child.kill("SIGKILL");
  await once(child, "exit");
  zoom.server.clearFaults();
  const [name = ""] = await readdir(kept);
  const state = await readFile(join(kept, name));
  // The process that was killed has completed the clip, or this one does: either way, as if the answer had been lost.
  await upload();
  await writeFile(join(kept, name), state);
  zoom.server.clearRequests();
  const again = await upload();
  expect([again.code, again.stdout, sent(zoom)]).toEqual([1, "", 0]);
  expect(again.stderr).toContain(
    "zoom-im: All parts of launch.mp4 were there before: an earlier run may have completed the clip. Look among your clips; if it is not there, --no-resume uploads it anew.\n",
  );
  expect(again.stderr).not.toContain("goes on from there");
  expect((await upload("--no-resume")).code).toBe(0);
  expect(await readdir(kept)).toEqual([]);
});

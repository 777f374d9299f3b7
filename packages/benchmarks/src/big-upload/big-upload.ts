import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { printTable } from "../harness/print-table.js";
import type { Row } from "../harness/report.js";
import { hashParts } from "./hash-parts.js";
import { killAt, peakOfRun } from "./kill-at.js";
import { writeVideo } from "./write-video.js";

/**
 * Uploads a sparse file as a clip by the built `zoom-im`, with two breaks: the program is killed once, and once the server resets
 * all connections. Prints the peaks of memory, and how many parts each run sent.
 * @throws Error when a run ends as it should not, a part was sent again that was there, or the bytes that came are others
 */
export async function bigUpload({ size, folder = tmpdir() }: BigUpload): Promise<void> {
  const work = await mkdtemp(join(folder, "zoom-im-big-"));
  const server = await startZoomMockServer({ redirectsFiles: false });
  const kept = join(work, "zoom-im/uploads");
  await mkdir(kept, { recursive: true });
  const path = join(work, "launch.mp4");
  const run = {
    args: ["clips", "upload", path],
    kept,
    env: {
      ZOOM_BASE_URL: server.url,
      ZOOM_FILE_URL: server.fileUrl,
      ZOOM_ACCESS_TOKEN: server.accessToken,
      XDG_STATE_HOME: work,
    },
  };
  const parts = () => server.requests.filter((each) => /\/multipart$/.test(each.path)).length;
  const rows: Row[] = [];
  const row = async (name: string, measure: () => Promise<number>) => {
    server.clearRequests();
    const begun = performance.now();
    const peak = await measure();
    const seconds = (performance.now() - begun) / 1000;
    rows.push({ name, values: { parts: parts(), seconds, peak: peak / 1024 } });
  };
  try {
    await writeVideo(path, size);
    await row("killed after a third", () => killAt(run, 1 / 3));
    await row("connections reset after two thirds", () =>
      peakOfRun(run, 3, { share: 2 / 3, act: () => server.fault("reset-upload=1000000") }),
    );
    server.clearFaults();
    await row("goes on to the end", () => peakOfRun(run, 0));
    const [clip] = server.uploads;
    const came = clip?.parts?.map(({ sha256 }) => sha256).join();
    if (clip?.size !== size || came !== (await hashParts(path, clip.parts ?? [])).join()) {
      throw new Error("The bytes that came are not those of the file.");
    }
    console.log(
      printTable({
        title: `${size} bytes in ${clip.parts?.length} parts`,
        columns: [
          { key: "parts", title: "requests for parts", digits: 0 },
          { key: "seconds", title: "seconds", digits: 0 },
          { key: "peak", title: "peak of zoom-im, MiB", digits: 0 },
        ],
        rows,
      }),
    );
    console.log(`\nPeak of the mock server: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
  } finally {
    await server.close();
    await rm(work, { recursive: true, force: true });
  }
}

/** What is uploaded. */
export interface BigUpload {
  /** In bytes. */
  readonly size: number;
  /** Where the sparse file lies. Default: the folder for temporary files. */
  readonly folder?: string;
}

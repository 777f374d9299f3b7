import { join } from "node:path";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { build } from "esbuild";
import { inTurns } from "../harness/in-turns.js";
import { median, medianRatio } from "../harness/median.js";
import type { Goal, Report } from "../harness/report.js";
import { runProgram, type Taken } from "../harness/run-program.js";
import type { Settings } from "../harness/settings.js";
import { packageFolder, programOf, workFolder } from "../harness/work-folder.js";

interface Program {
  readonly name: string;
  readonly args: readonly string[];
  readonly goals?: Readonly<Record<string, Goal>>;
}

const base = "node -e 0";

/** Programs from start to end: `--help`, and one call to a mock server on loopback. */
export async function startup({ quick, rounds = quick ? 1 : 15, only = "" }: Settings): Promise<Report> {
  const server = await startZoomMockServer();
  try {
    const programs = await programsFor(server.url);
    const wanted = programs.filter(({ name }) => name === base || name.includes(only));
    const env = {
      ...process.env,
      ZOOM_BASE_URL: server.url,
      ZOOM_ACCESS_TOKEN: server.accessToken,
      NO_PROXY: "127.0.0.1",
    };
    const taken = await inTurns(wanted, rounds, ({ args }) => runProgram(args, { env }));
    const of = (results: readonly Taken[] = [], key: "wall" | "cpu") => results.map((each) => each[key]);
    const ofBase = [...taken].find(([{ name }]) => name === base)?.[1];
    const rows = [...taken].map(([{ name, goals }, results]) => ({
      name,
      values: {
        wall: median(of(results, "wall")),
        wallOfBase: medianRatio(of(results, "wall"), of(ofBase, "wall")),
        cpu: median(of(results, "cpu")),
        cpuOfBase: medianRatio(of(results, "cpu"), of(ofBase, "cpu")),
        memory: median(results.map(({ memory }) => memory)),
      },
      ...(goals && { goals }),
    }));
    const columns = [
      { key: "wall", title: "ms", digits: 0 },
      { key: "wallOfBase", title: `× ${base}` },
      { key: "cpu", title: "CPU ms", digits: 0 },
      { key: "cpuOfBase", title: `CPU × ${base}` },
      { key: "memory", title: "peak RSS, MiB", digits: 0 },
    ];
    return { name: "startup", tables: [{ title: "From start to end", columns, rows }] };
  } finally {
    await server.close();
  }
}

async function programsFor(url: string): Promise<Program[]> {
  const zoomIm = await programOf("@partwise/sample-cli", "zoom-im");
  const groupUrl = `${url}/im/groups/MIuNMURBTkuwfZ20jteRJg`;
  const id = "MIuNMURBTkuwfZ20jteRJg";
  return [
    { name: base, args: ["-e", "0"] },
    { name: "zoom-im --help", args: [zoomIm, "--help"], goals: { wallOfBase: { atMost: 1.3 } } },
    {
      name: "zoom-im groups get",
      args: [zoomIm, "groups", "get", id],
      goals: { wallOfBase: { atMost: 2.6 } },
    },
    { name: "axios, one call", args: [await bundled("axios", axiosCall), groupUrl] },
    { name: "openapi-fetch, one call", args: [await bundled("openapi-fetch", fetchCall), url] },
  ];
}

const axiosCall = `
import axios from "axios";
const headers = { authorization: "Bearer " + process.env.ZOOM_ACCESS_TOKEN };
axios.get(process.argv[2], { headers }).then(({ data }) => console.log(data.name));
`;

const fetchCall = `
import createClient from "openapi-fetch";
const headers = { authorization: "Bearer " + process.env.ZOOM_ACCESS_TOKEN };
const client = createClient({ baseUrl: process.argv[2], headers });
const params = { path: { groupId: "MIuNMURBTkuwfZ20jteRJg" } };
client.GET("/im/groups/{groupId}", { params }).then(({ data }) => console.log(data.name));
`;

/** A program in one CommonJS file, which is what starts fastest. */
async function bundled(name: string, contents: string): Promise<string> {
  const outfile = join(await workFolder("startup"), `${name}.cjs`);
  const stdin = { contents, resolveDir: packageFolder };
  await build({
    stdin,
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "node20",
  });
  return outfile;
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { RecordedRequest } from "@partwise/zoom-mock-server";
import { callsInVain } from "./calls-in-vain.js";
import { program } from "./run-zoom-im.js";
import { zoomAccount } from "./zoom-account.js";

/**
 * Applies a file over and over, and kills the program at a random request each time, until a run comes to its end or the program has
 * been killed `kills` times; then once more. Gives what the state is and has to be, and which calls were made in vain.
 */
export async function killScenario(kills: number, random: () => number): Promise<Killed> {
  await using zoom = await zoomAccount({
    people: everybody.map((id) => ({ id })),
    groups: names.map((name) => ({ name, members: everybody.slice(0, 8).map((id) => ({ id, type: 1 })) })),
    rateLimits: { light: 2000, medium: 2000 },
  });
  const { requests } = zoom.server;
  const start = new Map(zoom.server.groups().map(({ id, members }) => [id, members.map(({ id }) => id)]));
  const args = [
    "apply",
    await zoom.write("groups.json", file),
    "--yes",
    "--prune",
    "--allow-removals",
    "1000",
  ];
  const all: RecordedRequest[] = [];
  const points: number[] = [];
  for (;;) {
    const last = requests.at(-1);
    const point = points.length < kills ? 1 + Math.floor(random() * callsOfRun) : Number.POSITIVE_INFINITY;
    const sent = () => requests.length - 1 - (last === undefined ? -1 : requests.lastIndexOf(last));
    const child = spawn(process.execPath, [program, ...args], {
      env: { PATH: process.env.PATH, ...zoom.env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const said = text(child.stderr);
    const watch = setInterval(() => {
      if (sent() >= point) child.kill("SIGKILL");
    }, 0);
    const [code] = await once(child, "close");
    clearInterval(watch);
    all.push(...requests.slice(requests.length - sent()));
    if (code === null) points.push(point);
    else
      return {
        code,
        stderr: await said,
        points,
        state: sorted(zoom.state()),
        inVain: callsInVain(all, start),
      };
  }
}

/** How a scenario ended. */
export interface Killed {
  readonly code: number;
  readonly stderr: string;
  /** At which request of its run the program was killed, for each run that was. */
  readonly points: readonly number[];
  readonly state: Readonly<Record<string, readonly string[]>>;
  readonly inVain: readonly string[];
}

/** The state that the file asks for. */
export function wantedState(): Readonly<Record<string, readonly string[]>> {
  return sorted(
    Object.fromEntries(
      wanted.map(({ name, type = "normal", members = everybody.slice(0, 8) }) => [name, [type, ...members]]),
    ),
  );
}

/** Members of one group are added by several calls at a time, and so in any order. */
function sorted(state: Killed["state"]): Killed["state"] {
  return Object.fromEntries(
    Object.entries(state).map(([name, [type = "", ...members]]) => [name, [type, ...members.sort()]]),
  );
}

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** About how many calls a run makes that has all to do. */
const callsOfRun = 120;

const everybody = Array.from({ length: 40 }, (_, index) => `person-${index}`);
const names = Array.from({ length: 36 }, (_, index) => `Group ${index}`);

interface WantedGroup {
  readonly name: string;
  readonly previous?: string;
  readonly type?: string;
  readonly members?: readonly string[];
}

/** Renames in a chain and alone, updates, new members, members that leave, groups that are deleted, new groups. */
const wanted: readonly WantedGroup[] = [
  { name: "Group 1", previous: "Group 0" },
  { name: "Group 2", previous: "Group 1" },
  { name: "Last", previous: "Group 2", type: "shared" },
  ...names.slice(3, 6).map((name) => ({ name: `New ${name}`, previous: name })),
  ...names.slice(6, 12).map((name) => ({ name, type: "restricted" })),
  ...names.slice(12, 18).map((name) => ({ name, members: everybody.slice(2, 20) })),
  ...names.slice(18, 28).map((name) => ({ name })),
  ...Array.from({ length: 10 }, (_, index) => ({
    name: `Created ${index}`,
    members: everybody.slice(index, index + 25),
  })),
];

const file = JSON.stringify({
  version: 1,
  groups: wanted.map(({ name, previous, type, members }) => ({
    name,
    previous_name: previous,
    type,
    members: members?.map((id) => ({ id })),
  })),
});

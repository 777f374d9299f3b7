import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import type { Report, Row } from "../harness/report.js";
import { runProgram } from "../harness/run-program.js";
import type { Settings } from "../harness/settings.js";
import { programOf, workFolder } from "../harness/work-folder.js";

/** Calls a second of a Business account, by label. */
const limits = { light: 80, medium: 60 };
const membersOfGroup = 10;

/**
 * `zoom-im apply` of 5,000 new groups with 50,000 members to a Zoom that keeps the limits of a Business account, then `zoom-im plan` of
 * the same file, which reads all of them again. The time is beside what the limits alone need.
 */
export async function apply({ quick }: Settings): Promise<Report> {
  const count = quick ? 20 : 5000;
  const folder = await workFolder("apply");
  const program = await programOf("@partwise/sample-cli", "zoom-im");
  const people = Array.from({ length: count * membersOfGroup }, (_, index) => ({
    id: `person-${String(index).padStart(15, "0")}`,
    email: `person${index}@example.com`,
  }));
  const server = await startZoomMockServer({ people, rateLimits: limits });
  const env = { ...process.env, ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken };
  try {
    const file = join(folder, "groups.yaml");
    await writeFile(file, groupsOf(count));
    const run = (...args: string[]) => runProgram([program, ...args], { env });
    const [creates, adds, reads] = [count, Math.ceil((count * membersOfGroup) / 10), count];
    const applied = await run("apply", file, "--yes", "--quiet");
    const planned = await run("plan", file, "--quiet");
    if (server.groups().length !== count) throw new Error("apply has not created all groups.");
    const rows = [
      // To create a group is a light call, to add members a medium one: the two go on side by side.
      row("zoom-im apply, all new", applied, Math.max(creates / limits.light, adds / limits.medium)),
      row("zoom-im plan, no change", planned, reads / limits.medium),
    ];
    return {
      name: "apply",
      tables: [{ title: `${count} groups, ${count * membersOfGroup} members`, columns, rows }],
    };
  } finally {
    await server.close();
  }
}

const columns = [
  { key: "seconds", title: "seconds", digits: 1 },
  { key: "ratio", title: "× the limits alone", digits: 3 },
  { key: "memory", title: "peak MiB", digits: 0 },
];

function row(
  name: string,
  { wall, memory }: { readonly wall: number; readonly memory: number },
  least: number,
): Row {
  const seconds = wall / 1000;
  const goals = { ratio: { atMost: 1.05 }, memory: { atMost: 100 } };
  return { name, values: { seconds, ratio: seconds / least, memory }, goals };
}

function groupsOf(count: number): string {
  const group = (index: number) => {
    const members = Array.from(
      { length: membersOfGroup },
      (_, member) => `      - id: person-${String(index * membersOfGroup + member).padStart(15, "0")}\n`,
    );
    return `  - name: Group ${index}\n    type: normal\n    members:\n${members.join("")}`;
  };
  return `version: 1\ngroups:\n${Array.from({ length: count }, (_, index) => group(index)).join("")}`;
}

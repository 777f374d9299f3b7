import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const group = `  - name: Design
    type: shared
    members:
      - ada@example.com
`;

/**
 * Exports the groups to a file, adds a group to the file, and makes the account as the file says. `zoomIm` runs the program in the
 * folder of the file; `show` prints what the program and this demo say.
 */
export async function groupsAsCode({ zoomIm, show, heading, say }) {
  const cwd = await mkdtemp(join(tmpdir(), "zoom-im-demo-"));
  const file = join(cwd, "groups.yaml");
  try {
    heading(5, "Groups as code: all groups as a file");
    show(await zoomIm(["export", "--output", "groups.yaml"], { cwd }));

    heading(6, "An edit of the file: a new group, with a member");
    await writeFile(file, (await readFile(file, "utf8")) + group);
    show(group.replaceAll(/^/gm, "+ ").trimEnd());

    heading(7, "The plan: what the account lacks. Exit code 2 says that something does");
    show(await zoomIm(["plan", "groups.yaml"], { cwd, code: 2 }));

    heading(8, "Carrying it out, and the plan after that");
    show(await zoomIm(["apply", "groups.yaml", "--yes"], { cwd }));
    say("");
    const rest = await zoomIm(["plan", "groups.yaml"], { cwd });
    show(rest);
    if (!rest.startsWith("No changes")) throw new Error("The account is not as the file says.");
  } finally {
    await rm(cwd, { recursive: true });
  }
}

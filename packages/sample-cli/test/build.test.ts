import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "./helpers/run-zoom-im.js";

const source = fileURLToPath(new URL("..", import.meta.url));

/** `zoom-im groups make`, which is not there. */
const command = `
import { formPointer } from "@partwise/call/command-line";
import { addCallFlags } from "../flags/call-flags.js";
import { addPropertyFlags } from "../flags/add-property-flags.js";

export const groupsMake = {
  name: "groups make",
  summary: "Create a group",
  schemas: [formPointer("/im/groups", "post")],
  add(command, context, form) {
    const { readBody } = addPropertyFlags(command, form);
    addCallFlags(command).action(async (flags) => {
      const { createGroup } = await import("../call/call.js");
      await createGroup(readBody(flags), flags, context);
    });
  },
};
`;

let copy = "";
beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), "zoom-im-build-"));
  for (const name of ["src", "bin", "build.mjs", "package.json"]) {
    await cp(join(source, name), join(copy, name), { recursive: true });
  }
  await symlink(join(source, "node_modules"), join(copy, "node_modules"), "junction");
});
afterEach(() => rm(copy, { recursive: true }));

/** Adds a command to the copy, and builds. */
async function buildWith(text: string) {
  await writeFile(join(copy, "src/commands/groups-make.ts"), text);
  const list = join(copy, "src/commands/commands.ts");
  const added = (await readFile(list, "utf8")).replace("[groupsList,", "[groupsMake, groupsList,");
  await writeFile(list, `import { groupsMake } from "./groups-make.js";\n${added}`);
  return run("sh", ["-c", `cd '${copy}' && '${process.execPath}' build.mjs`]);
}

test("a new command has the flags of its operation, and sends them", async () => {
  expect(await buildWith(command)).toEqual({ code: 0, stdout: "", stderr: "" });
  const zoomIm = (...args: string[]) =>
    run(process.execPath, [join(copy, "bin/zoom-im.js"), "groups", "make", ...args]);
  const { stdout } = await zoomIm("--help");
  expect(stdout).toMatch(/ --name <text> +The name .* \(128 characters at most\)/s);
  expect(stdout).toMatch(/ --type <type> .*\(choices:\s+"normal",\s+"shared",\s+"restricted"\)/s);
  const request = await zoomIm("--name", "New", "--no-search-by-domain", "--dry-run");
  expect(request.stdout).toMatch(/^POST \/v2\/im\/groups HTTP\/1\.1\r\n/);
  expect(request.stdout).toContain('name="search_by_domain"\r\n\r\nfalse\r\n');
});

test("a command whose operation does not exist fails the build, in one line", async () => {
  expect(await buildWith(command.replace('"post"', '"put"'))).toEqual({
    code: 1,
    stdout: "",
    stderr:
      "zoom-im groups make reads #/paths/~1im~1groups/put/requestBody/content/multipart~1form-data/schema, and the description has nothing there.\n",
  });
  expect(await readdir(join(copy, "dist"))).toEqual([]);
});

import { mkdir, readFile, symlink } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { hasTerminal, runOnTerminal } from "../../helpers/run-on-terminal.js";
import { runZoomIm } from "../../helpers/run-zoom-im.js";
import { zoomAccount } from "../../helpers/zoom-account.js";

const wanted = `version: 1
groups:
  - name: Engineers
    previous_name: Engineering
    type: restricted
    members: [ada@example.com]
  - name: Sales
    members: [grace@example.com]
`;
const shownPlan = `+ group Sales
    + grace@example.com
~ group Engineering -> Engineers
    type: normal -> restricted
    - grace@example.com

Plan: 1 group to create, 1 group to update, 1 member to add, 1 member to remove.
`;

describe.concurrent("plan", () => {
  test("shows what apply would change, changes nothing, and ends with 2", async () => {
    await using zoom = await zoomAccount();
    const file = await zoom.write("groups.yaml", wanted);
    expect(await zoom.zoomIm("plan", file)).toMatchObject({
      code: 2,
      stdout: shownPlan,
      stderr: expect.stringContaining(
        "apply will refuse this plan. The plan removes 1 of 2 members of Engineers",
      ),
    });
    expect(zoom.changes()).toEqual([]);
  });

  test.runIf(hasTerminal)("is coloured on a terminal, and not with NO_COLOR", async () => {
    await using zoom = await zoomAccount();
    const file = await zoom.write("groups.yaml", wanted);
    const { code, shown } = await runOnTerminal(["plan", file], zoom.env);
    expect(code).toBe(2);
    expect(shown).toContain("\u001b[32m+ group Sales\u001b[39m\n");
    expect(shown).toContain("\u001b[31m    - grace@example.com\u001b[39m\n");
    const plain = await runOnTerminal(["plan", file], { ...zoom.env, NO_COLOR: "1" });
    expect(plain.shown).toContain(shownPlan);
  });

  test("is coloured in a pipe with CLICOLOR_FORCE", async () => {
    await using zoom = await zoomAccount();
    const file = await zoom.write("groups.yaml", wanted);
    const { stdout } = await runZoomIm(["plan", file], { ...zoom.env, CLICOLOR_FORCE: "1" });
    expect(stdout).toContain("\u001b[32m+ group Sales\u001b[39m\n");
  });

  test("of a file with many faults, a hundred are told, and how many there are", async () => {
    await using zoom = await zoomAccount();
    const file = await zoom.write("groups.yaml", `version: 1\ngroups:\n${"  - title: A\n".repeat(150)}`);
    const { code, stderr } = await zoom.zoomIm("plan", file);
    const lines = stderr.trimEnd().split("\n");
    expect([code, lines.length]).toEqual([1, 102]);
    expect(lines.slice(-2)).toEqual([
      expect.stringMatching(/^zoom-im: \d+ more faults; --json prints all\.$/),
      expect.stringMatching(/^zoom-im: .*groups\.yaml has \d+ faults\. Nothing was changed\.$/),
    ]);
  });

  test("--json has counts and changes", async () => {
    await using zoom = await zoomAccount();
    const file = await zoom.write("groups.yaml", wanted);
    const { code, stdout } = await zoom.zoomIm("plan", file, "--json");
    expect([code, JSON.parse(stdout)]).toMatchObject([
      2,
      {
        exitCode: 2,
        command: "plan",
        result: {
          api: "im",
          counts: { created: 1, updated: 1, deleted: 0, added: 1, removed: 1 },
          changes: [
            {
              kind: "change",
              name: "Engineers",
              previous_name: "Engineering",
              set: { type: { from: "normal", to: "restricted" } },
              add: [],
              remove: ["grace@example.com"],
            },
            { kind: "create", name: "Sales", add: ["grace@example.com"] },
          ],
        },
      },
    ]);
  });

  test("tells all faults of the file, and ends with 1 before any call", async () => {
    await using zoom = await zoomAccount();
    const file = await zoom.write(
      "groups.csv",
      "name,type,member\nA,public,ada@example.com\nB\nA,,ADA@example.com\n",
    );
    expect(await zoom.zoomIm("plan", file)).toEqual({
      code: 1,
      stdout: "",
      stderr: `${file}:2:3: type has to be one of normal, shared, restricted
${file}:3:1: the row has 1 cell, and the heading 3, add or remove commas
${file}:4:4: ADA@example.com is a member twice, remove one of the two
zoom-im: ${file} has 3 faults. Nothing was changed.
`,
    });
    expect(zoom.server.requests).toEqual([]);
    const { stdout } = await zoom.zoomIm("plan", file, "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      exitCode: 1,
      result: { faults: [{ file, line: 2, column: 3 }, { line: 3 }, { line: 4, column: 4 }] },
    });
  });

  test("tells what only the account can tell, by line and column", async () => {
    await using zoom = await zoomAccount();
    const file = await zoom.write(
      "groups.yaml",
      "version: 1\ngroups:\n  - name: Engineering\n    description: x\n    members:\n      - ada@example.com\n      - nobody@example.com\n",
    );
    const { code, stderr } = await zoom.zoomIm("plan", file);
    expect(code).toBe(1);
    expect(
      stderr,
    ).toBe(`${file}:4:5: description: this account has IM groups, which have no description, remove it
${file}:7:9: nobody@example.com belongs to nobody in the account, correct the e-mail or invite the person first
zoom-im: ${file} has 2 faults. Nothing was changed.
`);
  });

  test("wrong usage ends with 64, since 2 says that there are changes", async () => {
    await using zoom = await zoomAccount();
    const folder = zoom.path("folder.yaml");
    await mkdir(folder);
    const empty = await zoom.write("empty.yaml", "");
    for (const [args, what] of [
      [[], "Missing required argument"],
      [["x.yaml", "--plum"], "nknown option"],
      [["x.yaml", "--format", "xml"], "Allowed choices are yaml, json, csv"],
      [[zoom.path("none.yaml")], "there is no such file"],
      [[folder], "this is a folder"],
      [[empty], "the file is empty"],
    ] as const) {
      expect(await zoom.zoomIm("plan", ...args)).toMatchObject({
        code: 64,
        stderr: expect.stringContaining(what),
      });
    }
    const { stdout } = await zoom.zoomIm("plan", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ exitCode: 64 });
  });

  test("a plan is not written over the file of groups, nor to stdout", async () => {
    await using zoom = await zoomAccount();
    const file = await zoom.write("groups.yaml", wanted);
    await symlink(file, zoom.path("link"));
    for (const [output, what] of [
      [file, `--output ${file} is the file of groups, which the plan would overwrite.`],
      [zoom.path("link"), "is the file of groups, which the plan would overwrite."],
      ["-", "--output needs the name of a file"],
    ] as const) {
      expect(await zoom.zoomIm("plan", file, "--output", output)).toMatchObject({
        code: 64,
        stdout: "",
        stderr: expect.stringContaining(what),
      });
    }
    expect(await readFile(file, "utf8")).toBe(wanted);
    expect(zoom.server.requests).toEqual([]);
  });

  test("a refusal of Zoom's ends with 1", async () => {
    await using zoom = await zoomAccount({ faults: ["status=400; code=4711"] });
    const file = await zoom.write("groups.yaml", wanted);
    expect(await zoom.zoomIm("plan", file)).toMatchObject({ code: 1, stdout: "" });
  });
});

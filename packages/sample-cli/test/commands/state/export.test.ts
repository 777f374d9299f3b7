import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { hasTerminal, runOnTerminal } from "../../helpers/run-on-terminal.js";
import { zoomAccount } from "../../helpers/zoom-account.js";

describe.concurrent("export", () => {
  test("writes all groups to stdout, in YAML unless told", async () => {
    await using zoom = await zoomAccount();
    const { code, stdout } = await zoom.zoomIm("export");
    expect(code).toBe(0);
    expect(stdout).toBe(`version: 1
groups:
  - name: Engineering
    type: normal
    search_by_domain: false
    search_by_account: true
    search_by_ma_account: false
    members:
      - ada@example.com
      - grace@example.com
  - name: Everyone
    type: shared
    search_by_domain: false
    search_by_account: false
    search_by_ma_account: false
    members:
      - ada@example.com
      - grace@example.com
`);
  });

  test.for(["yaml", "json", "csv"])(
    "what it writes as %s is no change, and no call that changes",
    async (format) => {
      await using zoom = await zoomAccount();
      const file = zoom.path(`groups.${format}`);
      expect(await zoom.zoomIm("export", "--output", file)).toMatchObject({
        code: 0,
        stdout: `Exported 2 groups to ${file}\n`,
      });
      expect(await zoom.zoomIm("plan", file, "--prune")).toMatchObject({
        code: 0,
        stdout: "No changes: the account is as the file says.\n",
      });
      expect(await zoom.zoomIm("apply", file, "--yes")).toMatchObject({ code: 0 });
      expect(zoom.changes()).toEqual([]);
    },
  );

  test("--format decides where the name does not tell, and - is stdout", async () => {
    await using zoom = await zoomAccount({ groups: [] });
    const file = zoom.path("groups");
    expect(await zoom.zoomIm("export", "--output", file)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("Name the file .yaml, .json or .csv, or pass --format."),
    });
    expect(await zoom.zoomIm("export", "--output", file, "--format", "json")).toMatchObject({ code: 0 });
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual({ version: 1, groups: [] });
    expect(await zoom.zoomIm("export", "--output", "-")).toMatchObject({
      code: 0,
      stdout: "version: 1\ngroups: []\n",
    });
  });

  test("--json has the groups in the one document", async () => {
    await using zoom = await zoomAccount();
    const { stdout } = await zoom.zoomIm("export", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      exitCode: 0,
      command: "export",
      result: { version: 1, groups: [{ name: "Engineering" }, { name: "Everyone" }] },
    });
  });

  test.runIf(hasTerminal)("a terminal is shown the same", async () => {
    await using zoom = await zoomAccount();
    const { code, shown } = await runOnTerminal(["export", "--format", "csv"], zoom.env);
    expect(code).toBe(0);
    expect(shown).toContain("\nEngineering,normal,false,true,false,,ada@example.com,\n");
  });

  test.runIf(hasTerminal)("a terminal is shown control characters as escapes, a pipe gets them", async () => {
    await using zoom = await zoomAccount({ groups: [{ name: "A\u001b[31m", members: [] }] });
    const { shown } = await runOnTerminal(["export", "--format", "csv"], zoom.env);
    expect(shown).toContain("\nA\\u001b[31m,normal,");
    expect((await zoom.zoomIm("export", "--format", "csv")).stdout).toContain("\nA\u001b[31m,normal,");
  });

  test("a path that cannot be written is named", async () => {
    await using zoom = await zoomAccount();
    expect(await zoom.zoomIm("export", "--output", zoom.path("no/such/folder.yaml"))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("cannot be written (ENOENT). Check the path of --output."),
    });
  });
});

import { describe, expect, test } from "vitest";
import { hasTerminal, runOnTerminal } from "../../helpers/run-on-terminal.js";
import { zoomAccount } from "../../helpers/zoom-account.js";

const wanted = `version: 1
groups:
  - name: Engineers
    previous_name: Engineering
    type: restricted
  - name: Sales
    members: [grace@example.com, ada@example.com]
  - name: Everyone
    members: [grace@example.com, ada@example.com]
`;

describe.concurrent("apply", () => {
  test("makes the account as the file says, and a second run changes nothing", async () => {
    await using zoom = await zoomAccount();
    const file = await zoom.write("groups.yaml", wanted);
    expect(await zoom.zoomIm("apply", file, "--yes")).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Done: 1 group created, 1 group updated, 2 members added\.\n$/),
      stderr: "",
    });
    expect(zoom.state()).toEqual({
      Engineers: ["restricted", "ada@example.com", "grace@example.com"],
      Everyone: ["shared", "ada@example.com", "grace@example.com"],
      Sales: ["normal", "grace@example.com", "ada@example.com"],
    });
    const before = zoom.changes();
    expect(before).toHaveLength(3);
    expect(await zoom.zoomIm("apply", file, "--yes")).toMatchObject({
      code: 0,
      stdout: "No changes: the account is as the file says.\n",
    });
    expect(zoom.changes()).toEqual(before);
  });

  test.runIf(hasTerminal)("asks on a terminal, and does nothing unless the answer is yes", async () => {
    await using zoom = await zoomAccount();
    const file = await zoom.write("groups.yaml", wanted);
    const question = "Carry out this plan? [y/N] ";
    const no = await runOnTerminal(["apply", file], zoom.env, [[question, "n\n"]]);
    expect(no.code).toBe(130);
    expect(no.shown).toContain("Nothing was changed.");
    expect(zoom.changes()).toEqual([]);
    const yes = await runOnTerminal(["apply", file], zoom.env, [[question, "yes\n"]]);
    expect(yes.code).toBe(0);
    expect(yes.shown).toContain("Done: 1 group created, 1 group updated, 2 members added.");
    expect(zoom.changes()).toHaveLength(3);
  });

  test("is refused on a pipe without --yes, before any call", async () => {
    await using zoom = await zoomAccount();
    const file = await zoom.write("groups.yaml", wanted);
    expect(await zoom.zoomIm("apply", file)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("Nobody can be asked here: there is no terminal. Pass --yes"),
    });
    expect(zoom.server.requests).toEqual([]);
  });

  test("never touches groups that the file does not name, unless --prune says so", async () => {
    const groups = ["A", "B", "C", "D", "E"].map((name) => ({ name }));
    await using zoom = await zoomAccount({ groups });
    const file = await zoom.write(
      "groups.yaml",
      "version: 1\ngroups: [{ name: A }, { name: B }, { name: C }, { name: D }]\n",
    );
    expect(await zoom.zoomIm("apply", file, "--yes")).toMatchObject({ code: 0 });
    expect(zoom.changes()).toEqual([]);
    expect(await zoom.zoomIm("apply", file, "--yes", "--prune")).toMatchObject({
      code: 0,
      stdout: "- group E (0 members)\n\nPlan: 1 group to delete.\nDone: 1 group deleted.\n",
    });
    expect(Object.keys(zoom.state())).toEqual(["A", "B", "C", "D"]);
  });

  test("is refused where it removes more than a quarter, unless --allow-removals allows as many", async () => {
    await using zoom = await zoomAccount();
    const file = await zoom.write(
      "groups.yaml",
      "version: 1\ngroups: [{ name: Engineering, members: [] }]\n",
    );
    for (const allowed of [[], ["--allow-removals", "1"]]) {
      expect(await zoom.zoomIm("apply", file, "--yes", ...allowed)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(
          "The plan removes 2 of 2 members of Engineering, which is more than a quarter.",
        ),
      });
    }
    expect(zoom.changes()).toEqual([]);
    expect(await zoom.zoomIm("apply", file, "--yes", "--allow-removals", "2")).toMatchObject({ code: 0 });
    expect(zoom.state().Engineering).toEqual(["normal"]);
    expect(await zoom.zoomIm("apply", file, "--allow-removals", "x")).toMatchObject({ code: 2 });
  });

  test("a call that Zoom refuses is told with what was and was not done; the rest goes on", async () => {
    await using zoom = await zoomAccount();
    zoom.server.fault("status=400; code=300; method=PATCH");
    const file = await zoom.write("groups.yaml", wanted);
    const { code, stdout, stderr } = await zoom.zoomIm("apply", file, "--yes");
    expect(code).toBe(1);
    expect(stdout).toMatch(/Done: 1 group created, 2 members added\.\n$/);
    expect(stderr).toMatch(
      /^zoom-im: Could not rename Engineering: Zoom refused PATCH .*[^.] \(HTTP 400, code 300\)\. What to do: A property /m,
    );
    expect(stderr).toContain("Not done: 1 group to update. Run the same command again");
    zoom.server.clearFaults();
    expect(await zoom.zoomIm("apply", file, "--yes", "--json")).toMatchObject({ code: 0 });
    expect(zoom.state()).toHaveProperty("Engineers");
  });

  test("--json tells what was done, what failed, and what was not done", async () => {
    await using zoom = await zoomAccount({ faults: ["status=400; code=300; method=POST"] });
    const file = await zoom.write("groups.yaml", wanted);
    const { code, stdout } = await zoom.zoomIm("apply", file, "--yes", "--json");
    expect([code, JSON.parse(stdout)]).toMatchObject([
      1,
      {
        exitCode: 1,
        command: "apply",
        result: {
          done: { created: 0, updated: 1 },
          failed: [{ what: "create", group: "Sales", message: expect.stringContaining("Zoom refused") }],
          not_done: { created: 1, added: 2 },
        },
      },
    ]);
  });

  test("a reason that fails many calls is told three times", async () => {
    await using zoom = await zoomAccount({ faults: ["status=403; code=200; method=POST"] });
    const groups = Array.from({ length: 9 }, (_, index) => `  - name: New ${index}\n`);
    const file = await zoom.write("groups.yaml", `version: 1\ngroups:\n${groups.join("")}`);
    const { code, stderr } = await zoom.zoomIm("apply", file, "--yes");
    expect(code).toBe(1);
    expect(stderr.match(/Could not create New/g)).toHaveLength(3);
    expect(stderr).toContain("zoom-im: 6 more calls failed; --json prints all.\n");
  });

  test("a group whose creation was answered by nothing is found, and not created twice", async () => {
    await using zoom = await zoomAccount({ faults: ["no-answer; method=POST; path=/im/groups; times=1"] });
    const file = await zoom.write("groups.yaml", wanted);
    expect(await zoom.zoomIm("apply", file, "--yes")).toMatchObject({ code: 0 });
    expect(zoom.state().Sales).toEqual(["normal", "grace@example.com", "ada@example.com"]);
    expect(zoom.changes().filter((change) => change.startsWith("POST /v2/im/groups "))).toHaveLength(1);
  });
});

describe.concurrent("apply --plan", () => {
  test("carries out what was shown, without asking", async () => {
    await using zoom = await zoomAccount();
    const [file, plan] = [await zoom.write("groups.yaml", wanted), zoom.path("groups.plan")];
    expect(await zoom.zoomIm("plan", file, "--output", plan)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`The plan is in ${plan}: zoom-im apply --plan ${plan}`),
    });
    expect(await zoom.zoomIm("apply", "--plan", plan)).toMatchObject({ code: 0 });
    expect(zoom.state()).toMatchObject({ Engineers: ["restricted", "ada@example.com", "grace@example.com"] });
    expect(await zoom.zoomIm("apply", "--plan", plan)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("The account has moved since the plan was made"),
    });
    expect(zoom.changes()).toHaveLength(3);
  });

  test("says to make a new plan where a call failed, since the plan is the plan of another state then", async () => {
    await using zoom = await zoomAccount();
    const [file, plan] = [await zoom.write("groups.yaml", wanted), zoom.path("groups.plan")];
    await zoom.zoomIm("plan", file, "--output", plan);
    zoom.server.fault("html=403; method=PATCH");
    const { code, stderr } = await zoom.zoomIm("apply", "--plan", plan);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^zoom-im: Could not rename Engineering: .* \(HTTP 403\)\. What to do: /m);
    expect(stderr).toContain("Not done: 1 group to update. Make a new plan");
  });

  test("is refused for another account, another server, and beside a file", async () => {
    const members = ["ada@example.com", "grace@example.com"];
    const one = { groups: [{ name: "Engineering", members }] };
    await using zoom = await zoomAccount({ accounts: { one } });
    await using other = await zoomAccount({ accounts: { one } });
    const [file, plan] = [await zoom.write("groups.yaml", wanted), zoom.path("groups.plan")];
    await zoom.zoomIm("plan", file, "--output", plan, "--account", "one");
    for (const [account, args, what] of [
      [zoom, ["--plan", plan], "is the plan of another account"],
      [other, ["--plan", plan, "--account", "one"], "is the plan of another server"],
      [zoom, [file, "--plan", plan], "leave out the file of groups"],
      [zoom, ["--plan", file], "is no plan of this version of zoom-im"],
    ] as const) {
      expect(await account.zoomIm("apply", ...args)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(what),
      });
    }
    expect([...zoom.changes(), ...other.changes()]).toEqual([]);
  });
});

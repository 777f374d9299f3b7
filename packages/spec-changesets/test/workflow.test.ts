import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { reportMark } from "../src/report-specs.js";

const workflow = readFileSync(
  new URL("../../../.github/workflows/descriptions.yml", import.meta.url),
  "utf8",
);

/** The script of the job that comments. */
const script = /^ {8}run: \|\n([\s\S]*)$/m.exec(workflow.slice(workflow.indexOf("\n  comment:")))?.[1] ?? "";

// Windows has no script of a shell that stands for a program.
test.runIf(process.platform !== "win32").for([
  ["a first report is added", "", "## @acme/pets", ["-X POST repos/acme/pets/issues/7/comments"]],
  ["a later one replaces it", "41\n42\n", "## @acme/pets", ["-X PATCH repos/acme/pets/issues/comments/41"]],
  [
    "an edit that was taken back, too",
    "41\n",
    "No description changed.",
    ["-X PATCH repos/acme/pets/issues/comments/41"],
  ],
  ["nothing is added for no change", "", "No description changed.", []],
] as const)("the comment of a pull request: %s", ([, ids, text, wanted]) => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "partwise-gh-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  // stands for GitHub's program: notes its arguments, and answers a question with the ids
  const gh = `#!/bin/sh\nprintf '%s\\n' "$*" >> calls\nif [ "$2" = --paginate ]; then printf '${ids.replaceAll("\n", "\\n")}'; fi\n`;
  writeFileSync(join(folder, "gh"), gh);
  chmodSync(join(folder, "gh"), 0o755);
  const report = `${reportMark}\n${text}\n`;
  const { status, stderr } = spawnSync(
    "bash",
    ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
    {
      cwd: folder,
      encoding: "utf8",
      env: {
        PATH: `${folder}:${process.env.PATH}`,
        GITHUB_REPOSITORY: "acme/pets",
        NUMBER: "7",
        REPORT: report,
      },
    },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const calls = readFileSync(join(folder, "calls"), "utf8");
  const [question = "", ...rest] = calls.split(/^(?=api )/m);
  expect(question).toMatch(/^api --paginate repos\/acme\/pets\/issues\/7\/comments --jq /);
  expect(rest).toEqual(wanted.map((call) => `api --silent ${call} -f body=${report}\n`));
});

test("the job that may write runs no code of the pull request, and not for forks", () => {
  const [compare = "", comment = ""] = workflow.slice(workflow.indexOf("\n  compare:")).split("\n  comment:");
  expect(compare).not.toContain(": write");
  expect(comment).not.toContain("uses:");
  expect(comment).toContain("github.event.pull_request.head.repo.full_name == github.repository");
});

import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { loadDescription, operationsOf } from "@partwise/description";
import { expect, test } from "vitest";
import { runCall } from "../../src/index.js";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** The descriptions of the repository, fixtures included. */
const files = ["packages", "specs"].flatMap((folder) =>
  readdirSync(join(root, folder)).flatMap((name) => descriptionsIn(join(root, folder, name))),
);

function descriptionsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory())
      return /^(node_modules|dist|generated|\..*)$/.test(entry.name) ? [] : descriptionsIn(path);
    return /^openapi\.(yaml|json)$/.test(entry.name) ? [path] : [];
  });
}

/** A process whose output is kept. */
function fakeProcess() {
  const written = { out: "", err: "" };
  const stream = (name: "out" | "err") => ({
    on: () => stream(name),
    write: (text: string | Uint8Array) => {
      written[name] += typeof text === "string" ? text : Buffer.from(text).toString("latin1");
      return true;
    },
  });
  const fake = { env: {}, stdout: stream("out"), stderr: stream("err"), once: () => {}, off: () => {} };
  return { process: fake as unknown as NodeJS.Process, written };
}

test("there are descriptions", () => {
  expect(files.length).toBeGreaterThan(10);
});

test.each(files.map((file) => [relative(root, file), file]))(
  "every operation of %s has a help text, and is printed or refused",
  async (_, file) => {
    const { context } = await loadDescription(file);
    const list = fakeProcess();
    expect(await runCall([file], list.process)).toBe(0);
    for (const { name } of operationsOf(context).filter((each) => !each.name.startsWith("TRACE "))) {
      expect(list.written.out).toContain(name);
      const help = fakeProcess();
      expect([name, await runCall([file, name, "--help"], help.process), help.written.err]).toEqual([
        name,
        0,
        "",
      ]);
      const required = [
        ...help.written.out.matchAll(
          /^ {2}(--[^\s,]+) (<\S+>).*\(required(?:; (?:one of|the value) ([^,;)]+))?/gm,
        ),
      ];
      const flags = required.map(([, flag, kind, value]) => `${flag}=${value ?? sample(kind)}`);
      const dry = fakeProcess();
      const code = await runCall(
        [file, name, ...flags, "--server", "https://a.test", "--dry-run"],
        dry.process,
      );
      expect([name, code === 0 ? "" : dry.written.err, /^(0|2)$/.test(String(code))]).toEqual([
        name,
        expect.not.stringContaining("itself failed"),
        true,
      ]);
    }
  },
);

function sample(kind = ""): string {
  if (kind === "<@file>") return `@${fileURLToPath(import.meta.url)}`;
  return kind === "<number>" ? "1" : kind === "<json>" ? "{}" : "1";
}

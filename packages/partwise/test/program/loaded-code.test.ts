import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** The packages that a file of `dist` needs before a command is called: what it and its own files import statically. */
function packagesOf(file: URL, seen = new Set<string>()): string[] {
  if (seen.has(file.href)) return [];
  seen.add(file.href);
  const code = readFileSync(fileURLToPath(file), "utf8");
  return [...code.matchAll(/^(?:import|export)\s.*?"([^"]+)";/gms)].flatMap(([, specifier = ""]) =>
    specifier.startsWith(".") ? packagesOf(new URL(specifier, file), seen) : [specifier],
  );
}

test("the program loads the code of no command before it is called", () => {
  const found = new Set(packagesOf(new URL("../../bin/partwise.js", import.meta.url)));
  const ofOthers = [...found].filter((name) => !name.startsWith("node:"));
  expect(ofOthers.sort()).toEqual(["@partwise/description/problems", "commander"]);
});

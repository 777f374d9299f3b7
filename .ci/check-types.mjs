// `typecheck` of a package, in its folder, by the native compiler of TypeScript 7, which takes a fourth of the processor time.
// The build compiles its source with the compiler of the catalog. Where types are tested, that one compiles the tests too.
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const tested = (existsSync("test") ? readdirSync("test", { recursive: true }) : []).find((file) =>
  file.endsWith(".test-d.ts"),
);
if (tested) {
  console.error(
    `test/${tested} tests types, which the compiler of the catalog has to compile: let \`typecheck\` in package.json be \`tsc --noEmit\`.`,
  );
  process.exitCode = 1;
} else {
  // A package with both compilers would have two programs named `tsc`: TypeScript 7 is a dependency of `acceptance` alone.
  const { resolve } = createRequire(new URL("../packages/acceptance/package.json", import.meta.url));
  process.argv.push("--noEmit");
  await import(pathToFileURL(join(dirname(resolve("typescript-7/package.json")), "lib/tsc.js")).href);
}

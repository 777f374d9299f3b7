import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { npmInstall, temporaryFolder } from "../temporary-folder.js";
import { countRuns } from "./count-runs.js";
import { countTypes } from "./count-types.js";
import { onPurpose } from "./on-purpose.js";

// The tests of openapi-fetch and openapi-react-query, from a checkout of their repository, with our client in place of
// openapi-fetch's: `pnpm openapi-fetch-suites CHECKOUT`. Exits with 1 where something differs that is not meant.

const [checkout] = process.argv.slice(2);
if (checkout === undefined) {
  console.error(
    "Which checkout? git clone https://github.com/openapi-ts/openapi-typescript, and pass its path.",
  );
  process.exit(2);
}
const theirs = resolve(process.env.INIT_CWD ?? ".", checkout, "packages");

await using folder = await temporaryFolder();
console.log("Installing what the suites need");
await npmInstall(folder.path, {
  "openapi-fetch": "0.17.0",
  "openapi-react-query": "0.5.4",
  "openapi-typescript-helpers": "0.1.0",
  "@tanstack/react-query": "5.100.9",
  "@testing-library/dom": "10.4.2",
  "@testing-library/react": "16.3.2",
  "@types/node": "20.19.43",
  "@types/react": "18.3.21",
  "@vitejs/plugin-react": "5.2.0",
  jsdom: "26.1.0",
  msw: "2.14.3",
  react: "18.3.1",
  "react-dom": "18.3.1",
  "react-error-boundary": "6.0.0",
  typescript: "5.9.3",
  undici: "7.25.0",
  vitest: "4.1.12",
});
const packages = fileURLToPath(new URL("../../../", import.meta.url));
await mkdir(join(folder.path, "node_modules/@partwise"), { recursive: true });
for (const name of ["client", "multipart"])
  await symlink(join(packages, name), join(folder.path, "node_modules/@partwise", name));

const suites = [
  { name: "openapi-fetch", entry: "src/index.ts", left: ["e2e", "bench", "examples"] },
  { name: "openapi-react-query", entry: "test/openapi-fetch.ts", left: [] },
];
for (const { name, entry, left } of suites) {
  const place = join(folder.path, name);
  await cp(join(theirs, name, "test"), join(place, "test"), {
    recursive: true,
    filter: (path) =>
      !left.some((part) => path.includes(`/test/${part}`) || path.endsWith(`${part}.test.js`)),
  });
  if (name === "openapi-react-query") await withOurClient(join(theirs, name), place);
  await mkdir(join(place, "src"), { recursive: true });
  await writeFile(
    join(place, entry),
    'export * from "@partwise/client";\nexport { default } from "@partwise/client";\n',
  );
  const runs = await countRuns(place);
  const types = await countTypes(place);
  console.log(
    `${name}: run time ${runs.passed} of ${runs.total}; types ${types.total - types.differences.length} of ${types.total}`,
  );
  for (const difference of [...runs.differences, ...types.differences]) {
    const reason = onPurpose.find(({ is }) => is.test(difference))?.reason;
    console.log(`  ${difference}\n    ${reason ?? "NOT MEANT"}`);
    if (reason === undefined) process.exitCode = 1;
  }
}

/** openapi-react-query stays as it is, and its types those of openapi-fetch; its test makes clients of ours. */
async function withOurClient(from: string, place: string): Promise<void> {
  await cp(join(from, "src"), join(place, "src"), { recursive: true });
  const test = join(place, "test/index.test.tsx");
  const text = await readFile(test, "utf8");
  await writeFile(test, text.replace('from "openapi-fetch"', 'from "./openapi-fetch.js"'));
}

// `pnpm release:check`: whether what would be published is right. `--update` also writes .ci/tarballs.md.
import { spawnSync } from "node:child_process";

const [flag, ...rest] = process.argv.slice(2);
if (rest.length > 0 || (flag !== undefined && flag !== "--update")) {
  console.error("Run `npx pnpm@10 release:check`, or with `--update` to write .ci/tarballs.md.");
  process.exit(2);
}

const tests = ["packed", "release/entries", "release/manifests", "release/versions", "release/tarballs"].map(
  (name) => `test/${name}.test.ts`,
);
const steps = [
  ["size-limit and redocly of each package", "turbo run build check --output-logs=errors-only"],
  [
    "exports and dependencies that nothing uses",
    "knip --config .ci/knip.json --no-progress --no-config-hints",
  ],
  [
    "publint, attw, versions, changelogs, manifests and tarballs",
    `pnpm --filter @partwise/acceptance exec vitest run ${tests.join(" ")} --testTimeout=60000 --hookTimeout=120000`,
  ],
];
const env = { ...process.env, ...(flag && { PARTWISE_UPDATE_TARBALLS: "true" }) };
for (const [what, command] of steps) {
  console.log(`\n${what}: ${command}`);
  // On Windows these are command files, which only a shell can run.
  const { status } = spawnSync(command, { stdio: "inherit", shell: true, env });
  if (status !== 0) {
    console.error(`\nStopped: ${what}. See the output above.`);
    process.exit(1);
  }
}
console.log("\nWhat would be published is right.");

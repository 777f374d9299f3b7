import { spawnSync } from "node:child_process";

/** Programs that some tests need, and what installs them. */
const programs = [
  { names: ["redis-server"], from: "Debian's redis-server" },
  { names: ["chromium", "google-chrome"], from: "Debian's chromium" },
  { names: ["firefox-esr", "firefox"], from: "Debian's firefox-esr" },
  { names: ["curl"], from: "Debian's curl" },
  { names: ["openssl"], from: "Debian's openssl" },
  { names: ["python3"], from: "Debian's python3" },
  { names: ["zsh"], from: "Debian's zsh" },
  { names: ["fish"], from: "Debian's fish" },
  { names: ["groff"], from: "Debian's groff" },
  { names: ["gnome-keyring-daemon"], from: "Debian's gnome-keyring" },
  { names: ["dbus-run-session"], from: "Debian's dbus" },
  { names: ["bun"], from: "npm's bun" },
  { names: ["deno"], from: "npm's deno" },
  { names: ["workerd"], from: "npm's workerd" },
];

/** Prints what ran, what was left out and why. Returns whether all passed; on CI, a test that is left out counts as a failure. */
export function printPage(reports, places) {
  const rows = reports.map(({ name, files, passed, failed, leftOut }) => [
    name,
    files,
    passed,
    failed,
    leftOut.length,
  ]);
  const total = ["total", ...[1, 2, 3, 4].map((i) => rows.reduce((sum, row) => sum + row[i], 0))];
  const [, , passed, failed, leftOut] = total;
  console.log("\nLint, types, generated files and packages pass. The tests:\n");
  for (const row of [["package", "files", "passed", "failed", "left out"], ...rows, total]) {
    console.log(`  ${row.map((cell, i) => (i ? String(cell).padStart(9) : cell.padEnd(18))).join("")}`);
  }
  if (leftOut > 0) printLeftOut(reports);
  for (const place of places) console.log(`\nA token or a secret of the tests is in ${place}`);
  const mustAllRun = process.env.CI === "true";
  const isWell = passed > 0 && failed === 0 && places.length === 0 && !(mustAllRun && leftOut > 0);
  console.log(`\n${passed} passed, ${failed} failed, ${leftOut} left out, Node ${process.version}`);
  return isWell;
}

function printLeftOut(reports) {
  const missing = programs.filter(({ names }) => !names.some(isThere));
  const list = missing.map(({ names, from }) => `${names[0]} (${from})`).join(", ");
  console.log(`\nLeft out${list && `, since this machine has no ${list}`}:`);
  for (const { name, leftOut } of reports) {
    for (const test of leftOut.slice(0, 5)) console.log(`  ${name}: ${test.replace(/\s+/g, " ")}`);
    if (leftOut.length > 5) console.log(`  ${name}: and ${leftOut.length - 5} more`);
  }
}

function isThere(program) {
  const find = process.platform === "win32" ? "where" : "which";
  return spawnSync(find, [program], { stdio: "ignore" }).status === 0;
}

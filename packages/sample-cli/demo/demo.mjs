import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { groupsAsCode } from "./groups-as-code.mjs";

// The mock server runs in this process, so that it ends with the demo.
const program = fileURLToPath(new URL("../bin/zoom-im.js", import.meta.url));
const id = "MIuNMURBTkuwfZ20jteRJg";
const wanted = { name: "Support", type: "restricted", search_by_domain: true, search_by_account: false };
const flags = ["--name", "Support", "--type", "restricted", "--search-by-domain", "--no-search-by-account"];

if (process.argv.includes("--site")) {
  const { showSite } = await import("./show-site.mjs");
  await showSite(process.argv.slice(2));
  process.exit();
}

const server = await startZoomMockServer();
try {
  say(`This demo changes chat groups with zoom-im, a program for Zoom's API that is
built on Partwise. No account is needed: a mock server on this machine answers,
at ${server.url}.`);

  heading(1, "The group before the update");
  const before = await group();

  heading(
    2,
    "The request of the update: each flag becomes a part of a multipart form.\n   --dry-run prints the request, with the token redacted, and sends nothing",
  );
  show(folded(await zoomIm("groups", "update", id, ...flags, "--dry-run")));

  heading(3, "The update: the same command without --dry-run, and what has changed");
  show((await zoomIm("groups", "update", id, ...flags)).replace(/, (?=search_by)/g, ",\n    "));

  heading(4, "The group after the update");
  const after = await group(before);

  const wrong = Object.keys(wanted).filter((property) => after[property] !== String(wanted[property]));
  if (wrong.length > 0) {
    throw new Error(`The group has not changed as asked. Look at: ${wrong.join(", ")}.`);
  }

  await groupsAsCode({ zoomIm: run, show, heading, say });

  say(`
The groups are as asked. With a token of your own account, the same
program calls Zoom:

  export ZOOM_ACCESS_TOKEN=...
  node packages/sample-cli/bin/zoom-im.js groups list`);
} catch (error) {
  process.stderr.write(`\nThe demo failed: ${error.stderr || error.message}\n`);
  process.exitCode = 1;
} finally {
  await server.close();
}

/** Shows the group, marks what differs from `before`, and gives the properties as text. */
async function group(before) {
  const lines = (await zoomIm("groups", "get", id)).trimEnd().split("\n");
  const properties = Object.fromEntries(lines.map((line) => line.split("\t")));
  for (const [property, value] of Object.entries(properties)) {
    const was = before === undefined || before[property] === value ? "" : `(was ${before[property]})`;
    say(`   ${property.padEnd(20)}  ${value.padEnd(22)}  ${was}`.trimEnd());
  }
  return properties;
}

/** Runs the built program and gives what it wrote to stdout. */
function zoomIm(...args) {
  return run(args);
}

/** The same, in a folder, and with the exit code that is expected. */
async function run(args, { cwd, code = 0 } = {}) {
  const quoted = args.map((arg) => (/^[\w./-]+$/.test(arg) ? arg : JSON.stringify(arg)));
  say(wrapped(`$ zoom-im ${quoted.join(" ")}`), "");
  const env = { ...process.env, ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken };
  const ended = await promisify(execFile)(process.execPath, [program, ...args], {
    cwd,
    env,
    timeout: 60_000,
  }).catch((error) => error);
  if ((ended.code ?? 0) !== code) throw ended;
  const { stdout } = ended;
  return stdout;
}

function show(text) {
  const lines = text.trimEnd().split(/\r?\n/);
  say(...lines.map((line) => `   ${line}`.trimEnd()));
}

/** Breaks the one header that is wider than 80 columns before its parameter. */
function folded(request) {
  return request.replace(/; boundary=/, ";\n    boundary=");
}

function heading(number, text) {
  say(`\n${number}. ${text}\n`);
}

/** Breaks a command line with backslashes, to stay within 80 columns. */
function wrapped(command) {
  return `   ${command.replace(/(.{50,70}) (?=--)/g, "$1 \\\n       ")}`;
}

function say(...lines) {
  process.stdout.write(`${lines.join("\n")}\n`);
}

// Runs samples of `partwise call`: the path of one on each line of standard input, a line of JSON for each on standard output.
// A shell splits the command into words, and this process makes the call.
import { spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { runCall } from "@partwise/call";

const script = `partwise() { shift; printf '%s\\0' "$@"; }; . "$1"`;

for await (const file of createInterface({ input: process.stdin })) {
  const output = [];
  const stream = () =>
    new Writable({
      write(piece, _encoding, done) {
        output.push(piece);
        done();
      },
    });
  const { stdout } = spawnSync("sh", ["-c", script, "sh", file], { encoding: "utf8" });
  const own = { stdout: { value: stream() }, stderr: { value: stream() }, exit: { value: () => {} } };
  const status = await runCall(stdout.split("\0").slice(0, -1), Object.create(process, own));
  process.stdout.write(`${JSON.stringify({ status, output: Buffer.concat(output).toString() })}\n`);
}
process.exit(0);

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Job, Report } from "./report.js";

const program = fileURLToPath(new URL("./judge.js", import.meta.url));
/** After so many descriptions a child process is replaced, so that memory does not pile up. */
const jobsOfChild = 12;

/** Judges every description in two child processes, and tells each report as it comes. */
export async function judgeAll(jobs: readonly Job[], tell: (report: Report) => void): Promise<void> {
  const waiting = [...jobs];
  await Promise.all([work(waiting, tell), work(waiting, tell)]);
}

async function work(waiting: Job[], tell: (report: Report) => void): Promise<void> {
  while (waiting.length > 0) {
    const child = fork(program, { execArgv: ["--max-old-space-size=6000"] });
    const exited = once(child, "exit");
    for (let i = 0; i < jobsOfChild; i++) {
      const job = waiting.shift();
      if (job === undefined) break;
      const report = await Promise.race([ask(child, job), exited.then(([code]) => died(job, code))]);
      tell(report);
      if (child.exitCode !== null || child.signalCode !== null) break;
    }
    if (child.connected) child.disconnect();
    await exited;
  }
}

async function ask(child: ChildProcess, job: Job): Promise<Report> {
  const answer = once(child, "message");
  child.send(job);
  const [report]: Report[] = await answer;
  return report as Report;
}

function died({ file }: Job, code: unknown): Report {
  const crash = `the process that judged it ended with ${code}`;
  return { file, operations: 0, bodies: 0, crash, warnings: 0, typeErrors: [], sent: [], called: [] };
}

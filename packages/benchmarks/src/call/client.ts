import type { Batch } from "./batch.js";
import { variants } from "./variants.js";

// A program: one variant in a process of its own. It checks what it reads, then waits for batches, and answers with the
// microseconds of processor time that a call takes.
const [name = ""] = process.argv.slice(2);
const variant = variants[name];
if (variant === undefined) throw new Error(`No variant ${JSON.stringify(name)}.`);
const clients = { empty: variant("empty"), json: variant("json") };
assertRead((await clients.empty()) === undefined);
assertRead(JSON.stringify(await clients.json()).includes("total_members"));

process.on("message", async (batch: Batch) => process.send?.(await time(batch)));
process.on("disconnect", () => process.exit());
process.send?.("ready");

async function time({ answer, requests }: Batch): Promise<number> {
  const send = clients[answer];
  const cpu = process.cpuUsage();
  for (let left = requests; left > 0; left--) await send();
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / requests;
}

function assertRead(isRight: boolean): void {
  if (!isRight) throw new Error(`${name}: an answer was not read as it should be.`);
}

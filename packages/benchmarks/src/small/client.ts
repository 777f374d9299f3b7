import type { Batch, BatchTime } from "./batch.js";
import type { SendOne } from "./variant.js";
import { load } from "./variant-rows.js";

// A program: one variant in a process of its own. It checks what it sends and reads, then waits for batches.
const [from = "", name = "", server = ""] = process.argv.slice(2);
const variants = await load[from as keyof typeof load]();
const variant = variants[name];
if (variant === undefined) throw new Error(`No variant ${JSON.stringify(name)} in ${from}.`);
await (await variant(`${server}/checked`))();
const clients: Readonly<Record<Batch["answer"], SendOne>> = {
  empty: await variant(`${server}/empty`),
  json: await variant(`${server}/json`),
};
assertRead("empty", await clients.empty());
assertRead("json", await clients.json());

process.on("message", async (batch: Batch) => process.send?.(await time(batch)));
process.on("disconnect", () => process.exit());
process.send?.("ready");

async function time({ answer, requests, inFlight }: Batch): Promise<BatchTime> {
  const send = clients[answer];
  let left = requests;
  const lane = async () => {
    while (left-- > 0) await send();
  };
  const cpu = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: inFlight }, lane));
  const wall = ((performance.now() - start) * 1000) / requests;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / requests };
}

function assertRead(answer: Batch["answer"], data: unknown): void {
  const isObject = typeof data === "object" && data !== null && "total_members" in data;
  const isRight = answer === "json" ? isObject : data === undefined || data === null;
  if (!isRight) throw new Error(`${name}: the ${answer} answer was read as ${JSON.stringify(data)}.`);
}

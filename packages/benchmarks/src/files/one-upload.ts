import type { Measured, Task } from "./task.js";
import { load } from "./upload-rows.js";

// A program: one upload in a process of its own.
const [from = "", name = ""] = process.argv.slice(2);
const uploads = await load[from as keyof typeof load]();
const upload = uploads[name];
if (upload === undefined) throw new Error(`No upload ${JSON.stringify(name)} in ${from}.`);

process.on("message", async ({ url, path }: Task) => {
  const start = performance.now();
  await upload(url, path);
  const seconds = (performance.now() - start) / 1000;
  const measured: Measured = { seconds, memory: process.resourceUsage().maxRSS / 1024 };
  process.send?.(measured);
});
process.on("disconnect", () => process.exit());
process.send?.("ready");

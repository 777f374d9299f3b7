/**
 * Calls `clean` if the process ends, also by Ctrl-C, before the result is called. `clean` cannot wait for anything.
 */
export function atEnd(clean: () => void): () => void {
  if (cleans.size === 0) process.on("exit", cleanAll).on("SIGINT", interrupt);
  cleans.add(clean);
  return () => {
    if (cleans.delete(clean) && cleans.size === 0) process.off("exit", cleanAll).off("SIGINT", interrupt);
  };
}

const cleans = new Set<() => void>();

function cleanAll(): void {
  for (const clean of cleans) clean();
}

/** Where another listener decides what Ctrl-C does, the process ends by `process.exit`. */
function interrupt(): void {
  if (process.listenerCount("SIGINT") > 1) return;
  cleanAll();
  process.off("SIGINT", interrupt);
  process.kill(process.pid, "SIGINT");
}

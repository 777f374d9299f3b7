import { expect, test } from "vitest";
import { showProgress } from "../../src/command/show-progress.js";

test("one line tells how far an upload has come, and goes away at its end", () => {
  const written: string[] = [];
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0;
  const { onProgress, end } = showProgress({ write });
  onProgress({ sent: 0, total: 2_000_000 });
  onProgress({ sent: 1, total: 2_000_000 });
  onProgress({ sent: 1_000_000, total: 2_000_000 });
  onProgress({ sent: 1_500, total: undefined });
  end();
  end();
  expect(written).toEqual([
    "\r\u001b[K0% of 2.0 MB",
    "\r\u001b[K50% of 2.0 MB",
    "\r\u001b[K2 kB sent",
    "\r\u001b[K",
  ]);
});

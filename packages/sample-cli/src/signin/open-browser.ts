import type { Terminal } from "@partwise/call/command-line";
import open from "open";

/** Opens a page in the user's browser. Where there is none, says so: the page can be opened by hand. */
export async function openBrowser(url: string, terminal: Terminal): Promise<void> {
  const notOpened = () =>
    terminal.err("zoom-im: No browser could be opened here: open the page above by hand.\n");
  try {
    const child = await open(url);
    child.once("error", notOpened);
    child.once("exit", (code) => {
      if (code !== 0) notOpened();
    });
  } catch {
    notOpened();
  }
}

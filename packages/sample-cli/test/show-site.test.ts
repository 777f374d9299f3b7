import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const demo = fileURLToPath(new URL("../demo/demo.mjs", import.meta.url));

test.skipIf(process.platform === "win32")(
  "--site serves the pages beside a Zoom on loopback, until it is interrupted",
  async () => {
    const child = spawn(process.execPath, [demo, "--site", "--no-verify"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const exit = once(child, "exit");
    let said = "";
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text) => (errors += text));
    for await (const line of createInterface(child.stdout)) {
      said += `${line}\n`;
      if (line === "Ctrl-C ends both.") break;
    }
    const page = /http:\S+imgroupupdate\.html/.exec(said)?.[0] ?? "";
    const api = /http:\S+\/v2/.exec(said)?.[0] ?? "";
    const token = /zoomOAuth {2}(\S+)/.exec(said)?.[1] ?? "";
    const [html, answer] = await Promise.all([
      fetch(page),
      fetch(`${api}/im/groups`, { headers: { authorization: `Bearer ${token}` } }),
    ]);
    expect([html.status, answer.status]).toEqual([200, 200]);
    expect(await html.text()).toContain(api);
    await answer.text();
    child.kill("SIGINT");
    expect(await exit).toEqual([0, null]);
    expect(errors).toBe("");
    await expect(fetch(page)).rejects.toThrow();
  },
);

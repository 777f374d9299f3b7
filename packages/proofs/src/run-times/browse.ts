import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ConformanceServer } from "../conformance-server/start-conformance-server.js";

/** Opens the server's page in a browser, without a window, until the page has reported. */
export async function browse(browser: string, folder: string, server: ConformanceServer): Promise<string> {
  const isFirefox = /firefox/.test(browser);
  if (isFirefox) await writeFile(join(folder, "user.js"), firefoxSettings);
  const args = isFirefox
    ? ["--headless", "--no-remote", "--profile", folder]
    : [...chromiumArgs, `--user-data-dir=${folder}`];
  const child = spawn(browser, [...args, `${server.origin}/page`], { stdio: "ignore" });
  const ended = once(child, "exit");
  try {
    return await Promise.race([
      server.report,
      ended.then(() => Promise.reject(new Error(`${browser} ended before its page had reported.`))),
    ]);
  } finally {
    child.kill();
    await ended;
  }
}

const chromiumArgs =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  );

/** Everything but loopback goes to a proxy that is not there: the browser calls nobody of itself. */
const firefoxSettings = Object.entries({
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 9,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 9,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "app.update.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.aboutwelcome.enabled": false,
  "datareporting.policy.firstRunURL": "",
  "startup.homepage_welcome_url": "about:blank",
})
  .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
  .join("");

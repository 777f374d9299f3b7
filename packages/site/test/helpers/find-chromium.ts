import { accessSync } from "node:fs";

/** The Chromium of this machine; undefined where there is none. */
export function findChromium(): string | undefined {
  return ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((file) => {
    try {
      accessSync(file);
      return true;
    } catch {
      return false;
    }
  });
}

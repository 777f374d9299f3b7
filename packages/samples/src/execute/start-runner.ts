import { fileURLToPath } from "node:url";
import type { Language } from "../languages/languages.js";
import type { Runner } from "../languages/runner.js";
import { isThere } from "./is-there.js";
import { shellRunner } from "./shell-runner.js";
import { warmRunner } from "./warm-runner.js";

/** A runner; a text where this machine cannot run the language, saying why. */
export async function startRunner(language: Language): Promise<Runner | string> {
  if (language.start !== undefined) return language.start();
  switch (language.id) {
    case "python":
      return (await isThere("python3", ["-c", "import requests"]))
        ? warmRunner(["python3", fileOf("runner.py")], "py")
        : "python3 with requests is not installed";
    case "curl":
      return (await isThere("curl", ["--version"])) ? shellRunner() : "curl is not installed";
    case "command":
      return warmRunner([process.execPath, fileOf("command.mjs")], "sh");
    default:
      return warmRunner([process.execPath, fileOf("runner.mjs")], "mjs");
  }
}

function fileOf(runner: string): string {
  return fileURLToPath(new URL(`../../runners/${runner}`, import.meta.url));
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Ability } from "../conformance/case.js";
import { findChromium, findProgram } from "../find-program.js";
import type { TransportName } from "./bundle-suite.js";
import { appsFolder, programsFolder } from "./programs-folder.js";

const noFile = 'React Native makes no File of bytes: parseAs: "parts" gives the bytes.';

const noCount =
  "React Native makes no Response of a stream, so that responseLimit heeds Content-Length alone.";

const overNode = ["fetch", "node", "undici"] as const;

/** All of them, in the order of the table. */
export const runTimes: readonly RunTime[] = [
  ...["20.20.2", "22.23.3", "24.9.0", "26.9.0"].map(node),
  {
    name: "Bun",
    kind: "program",
    transports: overNode,
    args: ["run"],
    find: () => programOf("bun"),
    from: "bun@1.4.5",
  },
  {
    name: "Deno",
    kind: "program",
    transports: overNode,
    args: ["run", "--no-prompt"],
    // As the page on transports says.
    permissions: {
      fetch: ["--allow-net"],
      node: ["--allow-net", "--allow-env", "--allow-sys"],
      undici: ["--allow-net", "--allow-env"],
    },
    find: () => programOf("deno"),
    from: "deno@2.9.6",
  },
  {
    name: "workerd",
    kind: "worker",
    transports: ["fetch"],
    find: () => programOf("workerd"),
    from: "workerd@1.20261117.1",
  },
  browser("Chromium", findChromium, "chromium"),
  browser("Firefox", () => findProgram("firefox-esr", "firefox"), "firefox-esr", {
    "answers that are left":
      "Firefox keeps the connection of an answer that is left: abort the signal of the call.",
  }),
  app("React Native (iOS)", "ios"),
  app("React Native (Android)", "android"),
  {
    ...app("Expo", "ios"),
    find: () => (existsSync(join(appsFolder, "expo")) ? app("Expo", "ios").find() : undefined),
    from: "expo@57.0.33",
    lacks: { "react-native": { "bytes as they come": noCount, "files of bytes": noFile } },
  },
];

/** A run time of the suite, and how it is started. */
export interface RunTime {
  readonly name: string;
  /** Of an app: the platform by whose rules the native side writes bodies. */
  readonly os?: "ios" | "android";
  readonly kind: "program" | "worker" | "browser" | "app";
  readonly transports: readonly TransportName[];
  /** The program on this machine, undefined where there is none. */
  readonly find: () => string | undefined;
  /** What stands before the file that is run. */
  readonly args?: readonly string[];
  /** Further arguments, by transport. */
  readonly permissions?: Readonly<Partial<Record<TransportName, readonly string[]>>>;
  /** The package of npm that holds the program, with its version; for a browser, the package of Debian. */
  readonly from: string;
  readonly lacks?: Readonly<Partial<Record<TransportName, Readonly<Partial<Record<Ability, string>>>>>>;
}

function node(version: string): RunTime {
  const [major] = version.split(".");
  const program = join(programsFolder, "node_modules", `node-${major}`, "bin/node");
  const isThis = process.versions.node.split(".", 1)[0] === major;
  return {
    name: `Node ${major}`,
    kind: "program",
    transports: overNode,
    find: () => (isThis ? process.execPath : existsSync(program) ? program : undefined),
    from: `node-${major}@npm:node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}@${version}`,
  };
}

function browser(
  name: string,
  find: () => string | undefined,
  from: string,
  lacks: Readonly<Partial<Record<Ability, string>>> = {},
): RunTime {
  const whole = "XMLHttpRequest gives an answer when all of the answer has come.";
  const first = "XMLHttpRequest sends a stream when all of the stream has been read.";
  return {
    name,
    kind: "browser",
    transports: ["fetch", "xhr"],
    find,
    from,
    lacks: {
      fetch: lacks,
      xhr: {
        "answers as they come": whole,
        "answers that are left": whole,
        "bodies as they are made": first,
      },
    },
  };
}

function programOf(name: string): string | undefined {
  const installed = join(programsFolder, "node_modules/.bin", name);
  return findProgram(name) ?? (existsSync(installed) ? installed : undefined);
}

/** The JavaScript of React Native, over native modules of our own that write bodies by the rules of a platform. */
function app(name: string, os: "ios" | "android"): RunTime {
  const folder = join(appsFolder, "react-native");
  const whole =
    "React Native's fetch gives an answer when all of the answer has come; that of expo/fetch as it comes.";
  return {
    name,
    kind: "app",
    os,
    transports: ["react-native"],
    find: () => (existsSync(folder) ? folder : undefined),
    from: "react-native@0.86.3",
    lacks: {
      "react-native": {
        "answers as they come": whole,
        "answers that are left": whole,
        "files of bytes": noFile,
        "bytes as they come": noCount,
        "ends of answers": "React Native does not tell an answer that breaks off from a lost connection.",
      },
    },
  };
}

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { vi } from "vitest";
import { has } from "./type-into.js";

/** A GNOME keyring that is unlocked, on a session bus of its own, with a home folder of its own. */
export async function startKeychain() {
  const home = await mkdtemp(join(tmpdir(), "zoom-im-keychain-"));
  await mkdir(join(home, "run"), { mode: 0o700 });
  const services = join(home, ".local/share/dbus-1/services");
  await mkdir(services, { recursive: true });
  await writeFile(join(home, "prompter"), prompter);
  await writeFile(
    join(services, "org.gnome.keyring.SystemPrompter.service"),
    `[D-BUS Service]\nName=org.gnome.keyring.SystemPrompter\nExec=/bin/sh ${home}/prompter\n`,
  );
  const base = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_DATA_HOME: join(home, ".local/share"),
    XDG_RUNTIME_DIR: join(home, "run"),
  };
  const child = spawn("dbus-run-session", ["--", "sh", "-c", script], {
    env: base,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const ended = once(child, "close");
  const [address] = await once(createInterface(child.stdout), "line");
  const bus = { ...base, DBUS_SESSION_BUS_ADDRESS: String(address) };
  return {
    home,
    /** The environment of a program of this session, which keeps its files in `home`. */
    env: { HOME: home, DBUS_SESSION_BUS_ADDRESS: String(address), ZOOM_IM_CONFIG: "" },
    /** What the keychain holds: an encrypted file. */
    file: () => readFile(join(home, ".local/share/keyrings/login.keyring")),
    /** From now on, the keychain asks for its password: the first time until `refuse` is called, then to no avail. */
    lock: () => void spawnSync("dbus-send", lock, { env: bus }),
    /** Resolves once the keychain asks for its password, to the function that refuses. */
    asks: () =>
      vi.waitFor(async () => {
        const pid = Number(await readFile(join(home, "asks"), "utf8"));
        return () => void process.kill(pid);
      }, 60_000),
    [Symbol.asyncDispose]: async () => {
      child.stdin.end();
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Whether this machine has what `startKeychain` starts. */
export const hasKeychain = ["dbus-run-session", "gnome-keyring-daemon"].every(has);

/** Runs until its stdin ends, also where the test is killed. The first line says where the bus is. */
const script = `
printf password | gnome-keyring-daemon --foreground --unlock --components=secrets >&2 &
daemon=$!
until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.GetNameOwner string:org.freedesktop.secrets >&2
do kill -0 $daemon || exit 1
done
echo "$DBUS_SESSION_BUS_ADDRESS"
cat >&2
kill $daemon
wait $daemon
`;

/** Asks nobody. */
const prompter = `[ ! -e "$HOME/asks" ] || exit 1
echo $$ > "$HOME/new" && mv "$HOME/new" "$HOME/asks"
exec sleep 100
`;

const lock = [
  ..."--session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets".split(" "),
  "org.freedesktop.Secret.Service.Lock",
  "array:objpath:/org/freedesktop/secrets/collection/login",
];

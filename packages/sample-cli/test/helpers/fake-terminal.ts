import type { Terminal } from "@partwise/call/command-line";

/** A terminal that keeps what is written. */
export function fakeTerminal(options: Partial<Pick<Terminal, "env" | "isTTY">> = {}) {
  const written = { out: "", err: "" };
  const terminal: Terminal = {
    env: {},
    isTTY: false,
    ...options,
    out: (content) => {
      written.out += typeof content === "string" ? content : new TextDecoder().decode(content);
    },
    err: (text) => {
      written.err += text;
    },
    hide: () => {},
  };
  return { ...terminal, stdout: () => written.out, stderr: () => written.err };
}

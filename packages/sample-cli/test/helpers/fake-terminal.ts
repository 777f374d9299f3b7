import type { ProcessTerminal, Terminal } from "@partwise/call/command-line";

/** A terminal that keeps what is written. */
export function fakeTerminal(options: Partial<Pick<Terminal, "env" | "isTTY" | "columns">> = {}) {
  const written = { out: "", err: "" };
  const terminal: Pick<ProcessTerminal, keyof Terminal | "page"> = {
    env: {},
    isTTY: false,
    columns: undefined,
    page: () => async () => {},
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

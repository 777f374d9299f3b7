import type { ProgramCommand } from "../../contract/program-command.js";

/** `zoom-im completion-words SHELL -- WORD...`, which the scripts of `zoom-im completion` call. */
export const completionWords: ProgramCommand = {
  name: "completion-words",
  summary: "Print what may stand for the last word",
  schemas: [],
  isHidden: true,

  add(command, { terminal }) {
    command
      .argument("<SHELL>")
      .argument("[WORDS...]")
      .action(async (shell: string, words: readonly string[]) => {
        const { completeWords, isShell } = await import("../../completion/completion.js");
        if (isShell(shell) && command.parent) await completeWords(command.parent, shell, words, terminal);
      });
  },
};

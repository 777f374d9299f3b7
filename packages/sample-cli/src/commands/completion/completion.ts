import { Argument } from "commander";
import type { ProgramCommand } from "../../contract/program-command.js";

/** `zoom-im completion SHELL` */
export const completion: ProgramCommand = {
  name: "completion",
  summary: "Print the script that completes zoom-im's words in a shell",
  schemas: [],

  add(command, { terminal, report }) {
    command
      .option("--json", "print the script as one JSON document")
      .addArgument(new Argument("<SHELL>", "the shell").choices(["bash", "zsh", "fish"]))
      .addHelpText("after", examples)
      .action(async (shell: string) => {
        const { isShell, scriptOf } = await import("../../completion/completion.js");
        if (!isShell(shell)) return;
        const script = scriptOf(shell);
        report.result({ shell, script });
        if (!report.isJson) terminal.out(script);
      });
  },
};

const examples = `
Completes commands, flags, values, profiles, and the names of the account's
groups, for which zoom-im asks at most once a minute.

Examples:
  bash  echo 'source <(zoom-im completion bash)' >> ~/.bashrc
  zsh   echo 'source <(zoom-im completion zsh)' >> ~/.zshrc, after compinit
  fish  zoom-im completion fish > ~/.config/fish/completions/zoom-im.fish`;

import { readSeconds } from "@partwise/call/command-line";
import { Option } from "commander";
import type { ProgramCommand } from "../../contract/program-command.js";
import { portOf } from "../../flags/port-of.js";
import type { LoginFlags } from "../../signin/login-flags.js";

/** `zoom-im login` */
export const login: ProgramCommand = {
  name: "login",
  summary: "Sign in to an account, and keep the credentials on this machine",
  schemas: [],
  examples: [
    "login",
    "login --account-id ID --client-id ID --client-secret-stdin < FILE",
    "login --user --client-id ID --profile me",
  ],

  add(command, context) {
    command
      .option("--account-id <id>", "the account id on the page of a Server-to-Server OAuth app")
      .option("--client-id <id>", "the client id on the app's page")
      .option("--client-secret-stdin", "read the client secret from stdin, for scripts")
      .option("--profile <name>", "store this profile (default: $ZOOM_IM_PROFILE or default)")
      .option(
        "--base-url <url>",
        "sign in to this server (default: $ZOOM_BASE_URL or https://api.zoom.us/v2)",
      )
      .addOption(
        new Option("--plan <plan>", "the account's plan, so that calls keep its rate limits").choices([
          "free",
          "pro",
          "business",
        ]),
      )
      .option("--user", "sign in as a user with the browser, by an app of your own")
      .option(
        "--port <N>",
        "the port of http://127.0.0.1:N/callback, a redirect URL of the app",
        portOf,
        8765,
      )
      .option("--no-browser", "print the page to sign in at, and open no browser")
      .option("--timeout <seconds>", "wait so long for the user's sign-in", readSeconds, 300)
      .option("--json", "print the result as one JSON document")
      .option("--quiet", "print the result alone, and why the command failed")
      .addHelpText("after", secrets)
      .action(async (flags: LoginFlags) => {
        const { login } = await import("../../signin/signin.js");
        await login(flags, context);
      });
  },
};

const secrets = `
Secrets go to the system's keychain where there is one, else to a file that
you alone can read. Nothing is stored before Zoom has accepted the credentials.`;

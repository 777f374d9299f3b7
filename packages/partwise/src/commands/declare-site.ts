import { type Declare, gather } from "../running/declare.js";
import type { SiteFlags } from "../site/site-command.js";

/** `partwise site` */
export const declareSite: Declare = (program, running) => {
  program
    .command("site")
    .summary("make static pages, each with samples and a form that calls the server")
    .description(
      "Makes a page of each operation: fields, answers, samples, and a form that calls the server and shows the request. Any file server shows the pages. Each sample is executed against a server on loopback that checks it; what the server refuses is named and left out.",
    )
    .argument("<description>", "the OpenAPI description, JSON or YAML")
    .option("--output <folder>", "where the pages go: a new or empty folder, or one with a site")
    .option("--server <url>", "the server that forms call and samples name; default: the description's first")
    .option(
      "--commands <file>",
      "a table of the commands of another program, in YAML; may be repeated",
      gather,
    )
    .option("--no-verify", "execute nothing, and say so on the pages")
    .option("--force", "overwrite pages that were edited by hand, and write beside other files")
    .action(async (description: string, options: SiteFlags) => {
      const { siteCommand } = await import("../site/site-command.js");
      running.exitCode = await siteCommand(description, options, running);
    });
};

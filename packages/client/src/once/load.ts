import { CallError } from "../errors/call-error.js";

/** The error that an import threw before it gave a promise. */
let refusal: unknown;

/**
 * Imports code that few calls need. After a rejection the next call imports again. An error that is thrown at once is remembered:
 * under Trusted Types, webpack's loader throws after noting the code as on its way, and the next import would wait for ever.
 * @throws {CallError} `NOT_LOADED` when the import fails, as on a page whose files a newer release has replaced
 */
export async function load<Module>(what: string, importIt: () => Promise<Module>): Promise<Module> {
  let importing: Promise<Module> | undefined;
  try {
    if (refusal) throw refusal;
    importing = importIt();
    return await importing;
  } catch (cause) {
    if (!importing) refusal = cause;
    const advice = importing
      ? "Reload the page, or deploy all files; in Jest, require the client"
      : "Set output.trustedTypes";
    throw new CallError("NOT_LOADED", `Code that ${what} could not be loaded. ${advice}.`, { cause });
  }
}

import { CallError } from "../errors/call-error.js";

/**
 * Imports code that few calls need. A failure is not remembered: the next call imports again.
 * @throws {CallError} `NOT_LOADED` when the import fails, as on a page whose files a newer release has replaced
 */
export function load<Module>(what: string, importIt: () => Promise<Module>): Promise<Module> {
  return importIt().catch((cause) => {
    const message = `Code that ${what} could not be loaded. Reload the page; in Jest, require the client.`;
    throw new CallError("NOT_LOADED", message, { cause });
  });
}

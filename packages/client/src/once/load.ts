import { CallError } from "../errors/call-error.js";

/**
 * Imports code that few calls need. A failure is not remembered: the next call imports again.
 * @throws {CallError} `NOT_LOADED` when the import fails, as on a page whose files a newer release has replaced
 */
export async function load<Module>(what: string, importIt: () => Promise<Module>): Promise<Module> {
  try {
    return await importIt();
  } catch (cause) {
    const message = `Code that ${what} could not be loaded. Call again, or reload the page.`;
    throw new CallError("NOT_LOADED", message, { cause });
  }
}

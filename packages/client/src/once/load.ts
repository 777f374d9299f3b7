import { CallError } from "../errors/call-error.js";

/**
 * Loads code that most calls have no use for. What fails is not remembered: the next call tries again.
 * @throws CallError `NOT_LOADED`: a page may ask for files that a newer release of it has replaced
 */
export async function load<Module>(what: string, importIt: () => Promise<Module>): Promise<Module> {
  try {
    return await importIt();
  } catch (cause) {
    const message = `Code that ${what} could not be loaded. Call again, or reload the page.`;
    throw new CallError("NOT_LOADED", message, { cause });
  }
}

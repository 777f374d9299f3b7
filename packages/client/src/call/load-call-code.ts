import { load } from "../once/load.js";

/** Loads the code for servers, credentials, described parameters and middleware. @throws {CallError} `NOT_LOADED` */
export function loadCallCode() {
  return load("sends this call", () => import("./call-code.js"));
}

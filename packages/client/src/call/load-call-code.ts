import { load } from "../once/load.js";

/** Loads what a call without servers, credentials, described parameters and middleware can be sent without. */
export function loadCallCode() {
  return load("sends this call", () => import("./call-code.js"));
}

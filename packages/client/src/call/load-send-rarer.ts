import { load } from "../once/load.js";

/** Loads what few calls need to be sent. */
export function loadSendRarer() {
  return load("sends this call", () => import("./send-rarer.js"));
}

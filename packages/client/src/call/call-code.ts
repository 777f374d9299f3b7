import { load } from "../at-once.js";
import type { prepareCall as prepare } from "./prepare-call.js";

export { keepContentType } from "../headers/keep-content-type.js";
export { endWithCall } from "./end-with-call.js";

/** `prepareCall`, whose code is loaded with the first call that needs it. */
export async function prepareCall(...call: Parameters<typeof prepare>): ReturnType<typeof prepare> {
  const { prepareCall } = await load("prepares this call", () => import("./prepare-call.js"));
  return prepareCall(...call);
}

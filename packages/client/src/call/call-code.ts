export { keepContentType } from "../headers/keep-content-type.js";
export { endWithCall } from "./end-with-call.js";
export { planOnUse } from "./plan-on-use.js";
export { sendOnUse } from "./send-on-use.js";

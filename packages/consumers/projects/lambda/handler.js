import { makeCalls } from "./calls.js";

export async function handler({ api }) {
  await makeCalls(api);
  return { statusCode: 200 };
}

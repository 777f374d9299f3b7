import { makeCalls } from "../../../calls.js";

export const ssr = false;

export async function load({ fetch, url }) {
  await makeCalls(url.searchParams.get("api"), { fetch });
  return { outcome: "made" };
}

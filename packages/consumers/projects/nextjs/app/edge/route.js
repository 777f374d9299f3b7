import { makeCalls } from "../../calls.js";

export const runtime = "edge";

export async function GET(request) {
  await makeCalls(new URL(request.url).searchParams.get("api"));
  return new Response('<p id="outcome">made</p>', { headers: { "content-type": "text/html" } });
}

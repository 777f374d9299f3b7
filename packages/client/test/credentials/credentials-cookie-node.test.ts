// A browser lets no program set a cookie.
import { expect, it } from "vitest";
import { all, sentTo } from "../helpers/sent-to.js";

it.each([
  ["is sent", {}, {}, "sid=s"],
  ["comes after those of the call", {}, { headers: { cookie: "a=b" } }, "a=b; sid=s"],
  ["comes after those of the client", { headers: { Cookie: "a=b" } }, {}, "a=b; sid=s"],
  [
    "comes after those of the call alone",
    { headers: { Cookie: "c=d" } },
    { headers: { cookie: "a=b" } },
    "a=b; sid=s",
  ],
  ["gives way to the caller's of its name", {}, { headers: { cookie: "a=b; sid=own" } }, "a=b; sid=own"],
  ["is not taken for one whose name ends alike", {}, { headers: { cookie: "asid=b" } }, "asid=b; sid=s"],
  [
    "comes where the call takes the client's away",
    { headers: { cookie: "a=b" } },
    { headers: { Cookie: null } },
    "sid=s",
  ],
])("a cookie %s", async (_, options, init, cookie) => {
  expect(await sentTo("/secured/cookie", all, options, init)).toEqual({ cookie });
});

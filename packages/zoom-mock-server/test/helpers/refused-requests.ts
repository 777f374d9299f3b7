import { form, multipartBytes } from "./multipart-bytes.js";
import { group, json, name, patch, raw, typed } from "./patch.js";

const members = `${group}/members`;
const eleven = JSON.stringify({ members: Array.from({ length: 11 }, (_, id) => ({ id: `${id}` })) });

export const refusedRequests: readonly RefusedRequest[] = [
  { title: "another token", init: { headers: { authorization: "Bearer no" } }, status: 401, code: 124 },
  { title: "another scheme", init: { headers: { authorization: "Basic bm8=" } }, status: 401, code: 124 },
  { title: "an empty token", init: { headers: { authorization: "Bearer " } }, status: 401, code: 124 },
  { title: "an unknown group", path: "/im/groups/unknown", status: 404, code: 4130 },
  { title: "an unknown path", path: "/im/group", status: 404, code: 64041 },
  { title: "an empty id", path: "/im/groups/", status: 404, code: 64041 },
  { title: "a path that cannot be decoded", path: "/im/groups/%zz", status: 404, code: 64041 },
  { title: "an unknown method", init: { method: "PUT" }, status: 405 },
  {
    title: "an unknown member",
    path: `${members}/nobody`,
    init: { method: "DELETE" },
    status: 404,
    code: 1001,
  },

  { title: "a name in use", init: patch(form({ name: "Everyone" })), status: 409, code: 4132 },
  {
    title: "a name in use, created",
    path: "/im/groups",
    init: { method: "POST", body: form({ name: "Everyone" }) },
    status: 409,
    code: 4132,
  },
  {
    title: "no name, created",
    path: "/im/groups",
    init: { method: "POST", body: form({ type: "shared" }) },
    field: "name",
  },
  {
    title: "an empty name, created",
    path: "/im/groups",
    init: { method: "POST", ...json('{"name":""}') },
    field: "name",
  },
  { title: "an empty name", init: patch(form({ name: "" })), field: "name" },
  { title: "another enum value", init: patch(form({ type: "secret" })), field: "type" },
  {
    title: "an enum value in other case",
    init: { method: "PATCH", ...json('{"type":"Normal"}') },
    field: "type",
  },
  { title: "text in a boolean", init: patch(form({ search_by_domain: "yes" })), field: "search_by_domain" },
  {
    title: "a capital in a boolean",
    init: patch(form({ search_by_domain: "True" })),
    field: "search_by_domain",
  },
  { title: "a number in a boolean", init: patch(form({ search_by_domain: "1" })), field: "search_by_domain" },
  { title: "an empty boolean", init: patch(form({ search_by_domain: "" })), field: "search_by_domain" },
  {
    title: "a JSON text in a boolean",
    init: { method: "PATCH", ...json('{"search_by_domain":"true"}') },
    field: "search_by_domain",
  },
  { title: "a JSON null", init: { method: "PATCH", ...json('{"name":null}') }, field: "name" },
  { title: "a name of 129", init: patch(form({ name: "x".repeat(129) })), field: "name" },
  { title: "a file for a text", init: patch(form({ name: new File(["x"], "name.txt") })), field: "name" },
  { title: "eleven members", path: members, init: { method: "POST", ...json(eleven) }, field: "members" },
  {
    title: "eleven members as text",
    path: members,
    init: { method: "POST", body: form({ members: JSON.stringify(JSON.parse(eleven).members) }) },
    field: "members",
  },
  {
    title: "members that are no JSON",
    path: members,
    init: { method: "POST", body: form({ members: "[" }) },
    field: "members",
  },
  { title: "no members", path: members, init: { method: "POST", ...json("{}") }, field: "members" },
  {
    title: "a member without id and email",
    path: members,
    init: { method: "POST", ...json('{"members":[{}]}') },
    field: "members[0]",
  },
  {
    title: "a member whose email is none",
    path: members,
    init: { method: "POST", ...json('{"members":[{"email":"no"}]}') },
    field: "members[0].email",
  },
  { title: "a page size over 300", path: `${members}?page_size=301`, field: "page_size" },
  { title: "a page size of 0", path: `${members}?page_size=0`, field: "page_size" },
  { title: "text as page size", path: `${members}?page_size=ten`, field: "page_size" },
  { title: "an unknown page token", path: `${members}?next_page_token=no`, field: "next_page_token" },

  { title: "JSON that is none", init: { method: "PATCH", ...json('{"name":') } },
  { title: "an empty JSON body", init: { method: "PATCH", ...json("") } },
  {
    title: "JSON that is not UTF-8",
    init: patch(Buffer.from([0x22, 0xff, 0x22]), { "content-type": "application/json" }),
  },
  { title: "a JSON array", init: { method: "PATCH", ...json("[]") }, field: "" },
  { title: "no body", init: { method: "PATCH" } },
  { title: "urlencoded", init: patch(new URLSearchParams({ name: "x" })), status: 415 },
  { title: "text", init: patch("name"), status: 415 },
  { title: "a body without a type", init: patch(Buffer.from("{}")), status: 415 },
  {
    title: "a compressed body",
    init: patch("{}", { "content-type": "application/json", "content-encoding": "gzip" }),
    status: 415,
  },
  {
    title: "multipart/mixed",
    init: typed("multipart/mixed; boundary=cut", "--cut", name, "", "x", "--cut--"),
    status: 415,
  },

  { title: "no boundary", init: typed("multipart/form-data", "--cut", name, "", "x", "--cut--") },
  {
    title: "an empty boundary",
    init: typed('multipart/form-data; boundary=""', "--cut", name, "", "x", "--cut--"),
  },
  {
    title: "a boundary of 71",
    init: typed(
      `multipart/form-data; boundary=${"b".repeat(71)}`,
      `--${"b".repeat(71)}`,
      name,
      "",
      "x",
      `--${"b".repeat(71)}--`,
    ),
  },
  { title: "another boundary", init: raw("--other", name, "", "x", "--other--") },
  { title: "a longer boundary", init: raw("--cutter", name, "", "x", "--cutter--") },
  { title: "no close delimiter", init: raw("--cut", name, "", "x", "") },
  { title: "cut short in a close delimiter", init: raw("--cut", name, "", "x", "--cut-") },
  { title: "cut short in a part", init: raw("--cut", name, "", "x") },
  { title: "cut short in the headers", init: raw("--cut", name) },
  { title: "headers without an end", init: raw("--cut", name, "--cut--") },
  { title: "nothing at all", init: raw("") },
  {
    title: "lines that end in LF",
    init: { method: "PATCH", ...multipartBytes([["--cut", name, "", "x", "--cut--"].join("\n")]) },
  },
  {
    title: "an unquoted name",
    init: raw("--cut", "Content-Disposition: form-data; name=name", "", "x", "--cut--"),
  },
  { title: "an unquoted filename", init: raw("--cut", `${name}; filename=a.txt`, "", "x", "--cut--") },
  {
    title: "an extended filename",
    init: raw("--cut", `${name}; filename*=UTF-8''a.txt`, "", "x", "--cut--"),
  },
  { title: "no name", init: raw("--cut", "Content-Disposition: form-data", "", "x", "--cut--") },
  { title: "no Content-Disposition", init: raw("--cut", "Content-Type: text/plain", "", "x", "--cut--") },
  {
    title: "another disposition",
    init: raw("--cut", 'Content-Disposition: attachment; name="name"', "", "x", "--cut--"),
  },
  {
    title: "a part given twice",
    init: raw("--cut", name, "", "x", "--cut", name, "", "y", "--cut--"),
    field: "name",
  },
  {
    title: "a file without a filename",
    init: raw("--cut", name, "Content-Type: image/png", "", "x", "--cut--"),
    code: 120,
  },
  {
    title: "a file with an empty filename",
    init: raw("--cut", `${name}; filename=""`, "", "", "--cut--"),
    code: 120,
  },
];

/** A request, and its refusal. Default: 400 with code 300. */
interface RefusedRequest {
  readonly title: string;
  readonly path?: string;
  readonly init?: RequestInit;
  readonly status?: number;
  readonly code?: number;
  readonly field?: string;
}

import { type Description, describe, type Edit, edit } from "../verdicts/edit.js";
import { integer, string } from "./object.js";
import { done } from "./sends.js";

const [a, b] = ["https://a.example.com", "https://b.example.com"].map((url) => [{ url }]);
const elsewhere = "the mock server answers on loopback, whatever the servers are";
const own = (ofAll: unknown, ofItem: unknown, ofOperation: unknown): Description =>
  describe(
    {},
    {
      ...(ofAll ? { servers: ofAll } : {}),
      paths: {
        "/things": {
          ...(ofItem ? { servers: ofItem } : {}),
          post: { ...done, ...(ofOperation ? { servers: ofOperation } : {}) },
        },
      },
    },
  );
const at = (name: string, rest: object = {}): Description => {
  const parameters = [{ name, in: "path", required: true, schema: string, ...rest }];
  return describe({}, { paths: { [`/things/{${name}}`]: { post: { ...done, parameters } } } });
};

/** Where operations are: servers of their own, and names of path parameters. */
export const placeEdits: readonly Edit[] = [
  edit(
    "place: servers of an operation changed",
    own(a, null, a),
    own(a, null, b),
    "wire major",
    "some call the old one",
    {
      unseen: elsewhere,
    },
  ),
  edit(
    "place: servers of a path changed",
    own(a, a, null),
    own(a, b, null),
    "wire major",
    "some call the old one",
    {
      unseen: elsewhere,
    },
  ),
  edit(
    "place: operation leaves the servers of all",
    own(a, null, null),
    own(a, null, b),
    "wire major",
    "some call the old one",
    {
      unseen: elsewhere,
    },
  ),
  edit(
    "place: operation goes back to the servers of all",
    own(a, null, b),
    own(a, null, null),
    "wire major",
    "some call its own",
    {
      unseen: elsewhere,
    },
  ),
  edit(
    "place: servers of all said again for a path",
    own(a, null, null),
    own(a, a, null),
    "none patch",
    "the same servers",
  ),
  edit(
    "place: server added to an operation",
    own(a, null, a),
    own(a, null, [...(a ?? []), ...(b ?? [])]),
    "none minor",
    "the first one stays",
  ),
  edit(
    "place: path parameter renamed",
    at("id"),
    at("thingId"),
    "types major",
    "no URL shows the name, and code does",
  ),
  edit(
    "place: path parameter renamed and tightened",
    at("id"),
    at("thingId", { schema: integer }),
    "both major",
    "texts were fine",
    { send: { params: { path: { id: "x" } } } },
  ),
  edit(
    "place: matrix path parameter renamed",
    at("id", { style: "matrix" }),
    at("thingId", { style: "matrix" }),
    "both major",
    "a matrix shows the name",
    { unseen: "the mock server reads a matrix of any name" },
  ),
];

// One of several processes that share a token file: prints that it is ready, waits for a line, prints what it sent.
import "../helpers/lengthen-limits.mjs";
import { createClient } from "@partwise/client";
import { authorize, refreshToken } from "../../dist/index.js";
import { fileStore } from "../../dist/node.js";

const [path, tokenUrl] = process.argv.slice(2);
const token = refreshToken({ tokenUrl, clientId: "app", refreshToken: "r0" });
const sent = [];
const fetch = async (request) => {
  sent.push(request.headers.get("authorization"));
  return Response.json({});
};
const policies = [authorize({ token, store: fileStore(path) })];
const client = createClient({ baseUrl: "https://api.example.com", fetch, policies });

process.send("ready");
await new Promise((resolve) => process.once("message", resolve));
await Promise.all(Array.from({ length: 20 }, () => client.GET("/things")));
process.send(sent);
// Only open handles of the store could keep the process alive now.
process.disconnect();

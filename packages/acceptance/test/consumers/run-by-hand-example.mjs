import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { sendElsewhere } from "./send-elsewhere.mjs";

const server = await startZoomMockServer();
sendElsewhere("https://api.zoom.us/v2", server.url);
Object.assign(globalThis, { token: server.accessToken, groupId: "MIuNMURBTkuwfZ20jteRJg" });

await import("./by-hand-example.js");

console.log(JSON.stringify({ groups: server.groups(), requests: server.requests }));
await server.close();

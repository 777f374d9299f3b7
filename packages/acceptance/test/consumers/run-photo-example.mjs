import { sendElsewhere } from "./send-elsewhere.mjs";

sendElsewhere("https://api.example.com", process.argv[2]);
Object.assign(globalThis, { bytes: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 255]) });

await import("./photo-example.js");

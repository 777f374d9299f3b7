Object.assign(globalThis, { token: process.argv[2], groupId: "MIuNMURBTkuwfZ20jteRJg" });

await import("./zoom-example.js");

// Puts the globals of an Expo app over those of a React Native app.
const streams = { ReadableStream, TransformStream, DOMException };
await import("./app-globals.mjs");
for (const [name, value] of Object.entries(streams)) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
require("EXPO/src/winter/AbortSignal").installAbortSignalPatch(AbortSignal);
require("EXPO/src/winter/FormData").installFormDataPatch(FormData);
globalThis.fetch = require("EXPO/src/winter/fetch/fetch").fetch;

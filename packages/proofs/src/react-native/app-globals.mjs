// Puts the globals of a React Native app in the place of Node's, over native modules of our own.
import { nativeModules } from "./native-modules.js";

const emit = (event, args) =>
  require("RN/Libraries/EventEmitter/RCTDeviceEventEmitter").default.emit(event, args);
const os = process.env.REACT_NATIVE_OS;
globalThis.nativeModules = nativeModules({ os, emit });
globalThis.global = globalThis;

// Hermes and React Native have none of these. TextDecoder, which Expo adds, stays: parts and events are read with it.
for (const name of ["FinalizationRegistry", "DOMException", "ReadableStream", "crypto", "TransformStream"]) {
  delete globalThis[name];
}
for (const name of [
  "fetch",
  "Headers",
  "Request",
  "Response",
  "FormData",
  "Blob",
  "File",
  "AbortController",
  "AbortSignal",
]) {
  delete globalThis[name];
}
const define = (name, value) =>
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
const abort = require("abort-controller/dist/abort-controller");
define("AbortController", abort.AbortController);
define("AbortSignal", abort.AbortSignal);
define("FormData", require("RN/Libraries/Network/FormData").default);
define("Blob", require("RN/Libraries/Blob/Blob").default);
define("File", require("RN/Libraries/Blob/File").default);
define("FileReader", require("RN/Libraries/Blob/FileReader").default);
define("XMLHttpRequest", require("RN/Libraries/Network/XMLHttpRequest").default);
require("RN/Libraries/Network/fetch");

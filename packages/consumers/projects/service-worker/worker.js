import { makeCalls } from "./calls.js";

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  const { source, data: api } = event;
  event.waitUntil(
    makeCalls(api).then(
      () => source.postMessage("made"),
      (error) => source.postMessage(String(error)),
    ),
  );
});

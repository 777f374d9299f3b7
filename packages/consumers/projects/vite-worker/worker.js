import { makeCalls } from "./calls.js";

self.onmessage = ({ data: api }) => {
  makeCalls(api).then(
    () => self.postMessage("made"),
    (error) => self.postMessage(String(error)),
  );
};

import { makeCalls } from "./calls.js";

export default {
  async fetch(_request, { API }) {
    await makeCalls(API);
    return new Response("made");
  },
};

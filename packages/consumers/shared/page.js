import { makeCalls } from "./calls.js";

const api = new URLSearchParams(location.search).get("api");
const outcome = document.querySelector("#outcome");
makeCalls(api).then(
  () => {
    outcome.textContent = "made";
  },
  (error) => {
    outcome.textContent = String(error);
  },
);

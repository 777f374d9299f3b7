const outcome = document.querySelector("#outcome");
const { serviceWorker } = navigator;
serviceWorker.addEventListener("message", ({ data }) => {
  outcome.textContent = data;
});
serviceWorker.register("worker.js");
serviceWorker.ready.then(({ active }) => active.postMessage(new URLSearchParams(location.search).get("api")));
serviceWorker.startMessages();

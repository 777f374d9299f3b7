import { pre } from "../content/content-view.js";
import { element } from "../dom/element.js";

/** The items of a stream as they come, with a button that ends the stream. Resolves when it has ended. */
export function itemsView(items: AsyncIterable<unknown>, stop: () => void): ItemsView {
  const list = element("ol", { className: "items" });
  const state = element("p", { className: "state", role: "status", textContent: "The stream is open." });
  const button = element("button", { type: "button", textContent: "Stop" });
  let isStopped = false;
  button.onclick = () => {
    isStopped = true;
    stop();
  };
  const read = async () => {
    let count = 0;
    const ended = (how: string) => {
      state.textContent = `${how} after ${count} ${count === 1 ? "item" : "items"}.`;
      button.remove();
    };
    try {
      for await (const item of items) {
        count++;
        list.append(element("li", { value: count }, pre(textOf(item))));
        if (list.childElementCount > most) list.firstElementChild?.remove();
      }
      ended("The stream ended");
    } catch (error) {
      ended(isStopped ? "You stopped the stream" : `The stream broke off (${(error as Error).message})`);
    }
  };
  return { nodes: [element("div", { className: "stream" }, state, button), list], read };
}

/** A stream on the page. */
export interface ItemsView {
  readonly nodes: readonly Node[];
  /** Reads all items. */
  readonly read: () => Promise<void>;
}

/** How many items stay on the page: the newest. */
const most = 500;

function textOf(item: unknown): string {
  if (typeof item === "string") return item;
  return item instanceof Blob
    ? `${item.size} bytes of ${item.type || "no type"}`
    : JSON.stringify(item, null, 2);
}

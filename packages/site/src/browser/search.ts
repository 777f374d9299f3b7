import type { SearchEntry } from "../pages/search-index.js";
import { createFinder } from "./create-finder.js";

/**
 * Makes the search of a page work: `/` leads to it, arrow keys choose, Enter opens. The index is loaded when it is first
 * needed.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function search(box: HTMLElement): void {
  const input = box.querySelector("input");
  const list = box.querySelector<HTMLElement>('[role="listbox"]');
  const status = box.querySelector<HTMLElement>('[role="status"]');
  if (!input || !list || !status) return;
  box.hidden = false;
  let find: Promise<ReturnType<typeof createFinder>> | undefined;
  let found: readonly SearchEntry[] = [];
  let at = -1;
  let shownFor = "";
  const load = () => {
    // The index is a file of each site, and no part of the bundle.
    const file = "./search-index.js";
    find ??= (import(file) as Promise<{ entries: readonly SearchEntry[] }>).then(({ entries }) =>
      createFinder(entries),
    );
    return find;
  };
  const select = (index: number) => {
    at = index;
    [...list.children].forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === at));
      if (i === at) option.scrollIntoView({ block: "nearest" });
    });
    if (at === -1) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `search-result-${at}`);
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    select(-1);
  };
  const show = async () => {
    const words = input.value;
    const { entries, count } = (await load())(words, shown);
    if (words !== input.value) return;
    found = entries;
    shownFor = words;
    list.replaceChildren(...found.map(optionOf));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    select(found.length > 0 ? 0 : -1);
    const left = count > found.length ? `, the first ${found.length} are listed` : "";
    status.textContent =
      words.trim() === "" ? "" : count === 1 ? "1 operation" : `${count} operations${left}`;
    box.classList.toggle("none", words.trim() !== "" && count === 0);
  };
  const open = (entry: SearchEntry | undefined) => {
    if (entry) location.href = entry[0];
  };
  input.onfocus = load;
  input.oninput = show;
  input.onkeydown = async (event) => {
    if (event.key === "Escape") {
      if (list.hidden) input.value = "";
      close();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (input.value !== shownFor) await show();
      open(found[at]);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length > 0) {
      event.preventDefault();
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      select((at + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
    }
  };
  list.onmousedown = (event) => event.preventDefault(); // the input keeps the focus
  list.onclick = ({ target }) => {
    const option = (target as Element).closest('[role="option"]');
    if (option) open(found[[...list.children].indexOf(option)]);
  };
  input.onblur = close;
  document.addEventListener("keydown", (event) => {
    const isTyping = (event.target as Element).matches("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

/** How many results are listed at once. */
const shown = 30;

function optionOf([, method, path, title]: SearchEntry, index: number): HTMLElement {
  const option = document.createElement("li");
  option.id = `search-result-${index}`;
  option.setAttribute("role", "option");
  const mark = document.createElement("span");
  mark.className = `method ${method.toLowerCase()}`;
  mark.textContent = method;
  const name = document.createElement("strong");
  name.textContent = title;
  const code = document.createElement("code");
  code.textContent = path;
  const what = document.createElement("span");
  what.className = "what";
  what.append(name, " ", code);
  option.append(mark, " ", what);
  return option;
}

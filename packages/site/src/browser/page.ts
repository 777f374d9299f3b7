import { copyButton } from "./copy-button.js";
import { search } from "./search.js";
import { tabs } from "./tabs.js";

const box = document.querySelector<HTMLElement>(".search");
if (box) search(box);
for (const group of document.querySelectorAll<HTMLElement>(".tabs")) tabs(group);
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) copyButton(button);

const menu = document.querySelector<HTMLDetailsElement>(".menu");
// Where the style cannot show what is in a closed menu, the menu is open on a wide screen.
if (menu && !CSS.supports("selector(::details-content)") && matchMedia("(min-width: 64rem)").matches)
  menu.open = true;
const nav = menu?.querySelector("nav");
const current = nav?.querySelector<HTMLElement>("[aria-current]");
if (nav && current) nav.scrollTop = current.offsetTop - nav.offsetTop - nav.clientHeight / 2;

import type { OperationDescription } from "../operation/operation-description.js";
import { type Html, html } from "./html.js";
import { methodMark } from "./method-mark.js";
import type { SiteFrame, TagGroup } from "./site-frame.js";

/**
 * The list of operations by tag. Of a description with more than 100 operations, the page of an operation lists those of the
 * operation's tag, and the other tags by name, so that a page stays small.
 */
export function sidebar({ groups, operations }: SiteFrame, current: OperationDescription | undefined): Html {
  const listsAll = operations.length <= 100;
  return html`<details class="menu"><summary>All operations</summary>
<nav aria-label="Operations">${groups.map((group) => groupOf(group, current, listsAll || group.operations.some((each) => each === current)))}</nav>
</details>`;
}

function groupOf(group: TagGroup, current: OperationDescription | undefined, isOpen: boolean): Html {
  const { name, id, operations } = group;
  if (!isOpen)
    return html`<p class="tag"><a href="index.html#${id}">${name}</a> <span class="count">${operations.length}</span></p>\n`;
  const links = operations.map(
    (each) =>
      html`<li><a href="${each.file}"${each === current && html` aria-current="page"`}>${methodMark(each.method)}<span>${each.title}</span></a></li>\n`,
  );
  return html`<p class="tag"><a href="index.html#${id}">${name}</a></p>
<ul>${links}</ul>\n`;
}

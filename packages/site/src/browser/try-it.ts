import type { OperationData } from "../form/operation-data.js";
import { tryForm } from "./try/try-form.js";

/** Puts the form of the page's operation on the page. */
export function tryIt(data: OperationData): void {
  const put =
    (id: string) =>
    (...nodes: readonly Node[]) =>
      document.getElementById(id)?.replaceChildren(...nodes);
  document.getElementById("form")?.append(tryForm(data, { sent: put("sent"), answer: put("answer") }));
}

const block = document.getElementById("operation")?.textContent;
if (block) tryIt(JSON.parse(block) as OperationData);

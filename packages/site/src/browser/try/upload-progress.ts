import { sizeText } from "../content/size-text.js";
import { element } from "../dom/element.js";

/** A bar and a text that tell how far an upload has come. The text, which is read aloud, changes at each tenth. */
export function uploadProgress(): UploadProgress {
  const bar = element("progress", { max: 1, value: 0, ariaLabel: "Upload" });
  const text = element("span", { role: "status" });
  const node = element("p", { className: "progress", hidden: true }, bar, " ", text);
  let told = -1;
  return {
    node,
    start: () => {
      told = -1;
      bar.value = 0;
      text.textContent = "";
      node.hidden = true;
    },
    tell: ({ sent, total = 0 }) => {
      node.hidden = false;
      const share = total === 0 ? 1 : sent / total;
      bar.value = share;
      const tenth = Math.floor(share * 10);
      if (tenth === told) return;
      told = tenth;
      text.textContent = `${Math.floor(share * 100)} %: ${sizeText(sent)} of ${sizeText(total)} sent`;
    },
  };
}

/** An upload on the page. */
export interface UploadProgress {
  readonly node: HTMLElement;
  readonly start: () => void;
  readonly tell: (progress: { readonly sent: number; readonly total?: number | undefined }) => void;
}

/** Makes a button copy the code beside it, and say so. */
export function copyButton(button: HTMLButtonElement): void {
  const { textContent: words } = button;
  const label = button.getAttribute("aria-label") ?? "";
  button.hidden = false;
  button.onclick = async () => {
    const code = button.parentElement?.querySelector("code");
    const isCopied = code ? await copy(code) : false;
    button.textContent = isCopied ? "Copied" : "Press Ctrl+C";
    button.setAttribute("aria-label", button.textContent);
    announce(button.textContent);
    setTimeout(() => {
      button.textContent = words;
      button.setAttribute("aria-label", label);
    }, 2000);
  };
}

/** A page that is not served over HTTPS or from this machine has no clipboard: its code is selected instead. */
async function copy(code: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? "");
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return false;
  }
}

function announce(text: string): void {
  const status = document.getElementById("search-status");
  if (status) status.textContent = text;
}

/**
 * Makes tabs of panels that stand one after another: arrow keys, Home and End move between them.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function tabs(group: HTMLElement): void {
  const panels = [...group.querySelectorAll<HTMLElement>(":scope > .panel")];
  if (panels.length < 2) return;
  const list = document.createElement("div");
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", "Languages");
  const buttons = panels.map((panel) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = panel.dataset.title ?? "";
    button.id = `${panel.id}-tab`;
    button.setAttribute("role", "tab");
    button.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", button.id);
    panel.querySelector("h3")?.remove();
    return button;
  });
  const choose = (index: number) => {
    buttons.forEach((button, i) => {
      button.setAttribute("aria-selected", String(i === index));
      button.tabIndex = i === index ? 0 : -1;
    });
    panels.forEach((panel, i) => {
      panel.hidden = i !== index;
    });
  };
  const pick = (index: number) => {
    choose(index);
    remember(panels[index]?.id ?? "");
  };
  buttons.forEach((button, index) => {
    button.onclick = () => pick(index);
    button.onkeydown = (event) => {
      const last = buttons.length - 1;
      const to: Readonly<Record<string, number>> = {
        ArrowRight: index === last ? 0 : index + 1,
        ArrowLeft: index === 0 ? last : index - 1,
        Home: 0,
        End: last,
      };
      const next = to[event.key];
      if (next === undefined) return;
      event.preventDefault();
      pick(next);
      buttons[next]?.focus();
    };
  });
  list.append(...buttons);
  group.prepend(list);
  const chosen = location.hash.slice(1) || remembered();
  choose(
    Math.max(
      0,
      panels.findIndex(({ id }) => id === chosen),
    ),
  );
}

const key = "partwise-language";

/** The language is shown first on the next page; a browser may forbid that anything is kept. */
function remember(id: string): void {
  try {
    localStorage.setItem(key, id);
  } catch {}
}

function remembered(): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

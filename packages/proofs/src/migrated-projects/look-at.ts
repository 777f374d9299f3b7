import type { Browser } from "playwright";
import type { Page } from "./projects.js";
import type { CatFacts } from "./start-cat-facts.js";

/** What a page shows: at first, after its button was pressed, and after it was pressed while the API fails. */
export async function lookAt(
  browser: Browser,
  url: string,
  { path, isOpened = false, button, fails = false }: Page,
  facts: CatFacts,
): Promise<readonly string[]> {
  facts.isDown = fails;
  const page = await browser.newPage();
  try {
    if (!isOpened) return [factOrError(await (await fetch(url + path)).text())];
    const problems: string[] = [];
    page.on("pageerror", ({ message }) => problems.push(message));
    await page.goto(url + path);
    const shown = async (is: RegExp) => {
      const found = page.getByText(is).first();
      await found.waitFor();
      return factOrError((await found.textContent()) ?? "");
    };
    const seen = [await shown(fact)];
    if (button !== undefined) {
      const [first = ""] = seen;
      await page.getByRole("button", { name: button }).click();
      seen.push(await shown(new RegExp(`Cats sleep (?!${/\d+/.exec(first)?.[0]} )`)));
      facts.isDown = true;
      await page.getByRole("button", { name: button }).click();
      seen.push(await shown(failure));
    }
    return [...seen, ...problems];
  } finally {
    facts.isDown = false;
    await page.close();
  }
}

const fact = /Cats sleep \d+ hours\./;
const failure = /There was an error: [^<]*|No facts today\./;

/** React puts a comment between two texts. */
function factOrError(html: string): string {
  const text = html.replaceAll("<!-- -->", "");
  return (
    (failure.exec(text) ?? fact.exec(text))?.[0].trim() ?? `neither fact nor error: ${text.slice(0, 500)}`
  );
}

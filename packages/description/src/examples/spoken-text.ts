/** A text that a person might write in a field of this name. */
export function spokenText(name: string): string {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/[_\W]+/g, " ")
    .trim()
    .toLowerCase();
  if (words === "") return "blue";
  const found = sayings.find(([pattern]) => pattern.test(words));
  return found?.[1] ?? `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}

const sayings: readonly (readonly [RegExp, string])[] = [
  [/\be ?mails?\b/, "jane@example.com"],
  [/\b(first|given) name\b/, "Jane"],
  [/\b(last|family|sur) ?name\b/, "Doe"],
  [/\b(full|display|real|contact|author) name\b|^(author|owner|customer|person)$/, "Jane Doe"],
  [/\b(user ?name|login|nick ?name)\b|^user$/, "jane"],
  [/\b(file ?name)\b/, "notes.txt"],
  [/\b(host ?name|host|domain)\b/, "example.com"],
  [/\bcountry\b/, "DE"],
  [/\bcity|town\b/, "Berlin"],
  [/\b(street|address)\b/, "12 Main Street"],
  [/\b(zip|postal|post ?code)\b/, "10115"],
  [/\b(phone|mobile|fax)\b/, "+12025550123"],
  [/\b(url|uri|link|href|website|homepage|callback|redirect)\b/, "https://www.example.com/"],
  [/\b(colou?r)\b/, "#336699"],
  [/\bcurrency\b/, "EUR"],
  [/\b(language|locale|lang)\b/, "en"],
  [/\b(time ?zone|tz)\b/, "Europe/Berlin"],
  [/\bversion\b/, "1.0.0"],
  [/\b(path|folder|directory)\b/, "notes/today.txt"],
  [/\b(hash|sha|digest|checksum|etag)\b/, "3f786850e387550fdab836ed7e6dc881de23001b"],
  [/\bpassword\b/, "correct horse battery staple"],
  [/\b(token|secret|key|cursor|code)\b/, "a1b2c3"],
  [/\bids?\b|\b(guid|uuid|number|ref|reference)$/, "a1b2c3"],
  [/\b(date|day)\b/, "2026-01-31"],
  [/\b(time|timestamp|at|since|until|before|after|created|updated)$/, "2026-01-31T09:30:00Z"],
  [/\b(content|mime|media) ?type\b/, "text/plain"],
  [/^(q|query|search|keyword|term|filter)$/, "support"],
  [/\b(title|subject|topic|headline|summary)$/, "Opening hours"],
  [
    /\b(description|comment|note|notes|message|text|content|body|bio|about|details|caption|prompt)$/,
    "We open at nine.",
  ],
  [/\b(tag|label|category|genre|keyword|slug)$/, "support"],
  [/\b(company|organi[sz]ation|org|team|department|group|vendor|brand)\b/, "Support"],
  [/\bname\b/, "Support"],
  [/\b(status|state)$/, "active"],
  [/\b(type|kind|mode|level)$/, "standard"],
  [/\b(unit)$/, "kg"],
];

import { type Answer, type Problem, Refusal } from "@partwise/mock-server/instance";

/**
 * Zoom's error body for a refusal. With `legacyStatuses`, the statuses that an operation describes, 400 with code 300 is
 * HTTP 300 where that is one of them, as older pages of Zoom's reference have it.
 */
export function printRefusal(refusal: Refusal, legacyStatuses: readonly string[] = []): Answer {
  const { code, problems, headers } = refusal;
  const number = typeof code === "number" ? code : (codeOfFile(problems) ?? codes[code] ?? 300);
  const status = code === "no-length" ? 400 : refusal.status;
  const errors = problems.map((problem) => ({ field: fieldOf(problem), message: problem.message }));
  const body = { code: number, message: messageOf(refusal), ...(errors.length > 0 && { errors }) };
  const isLegacy = status === 400 && number === 300 && legacyStatuses.includes("300");
  return { status: isLegacy ? 300 : status, headers, body };
}

/** The code for a file whose type the part names is not allowed. */
function codeOfFile(problems: readonly Problem[]): number | undefined {
  return problems.some(({ rule }) => rule === "contentType" || rule === "file") ? 120 : undefined;
}

/** The refusal of wrong properties: 400, code 300, and an entry in `errors` for each property. */
export function invalid(problems: readonly Problem[]): Refusal {
  return new Refusal(400, 300, someInvalid, { problems });
}

const someInvalid = "Some properties are not valid.";
const codes: Readonly<Record<string, number>> = { "no-path": 64041, "too-large": 120, defect: 500 };
const messages: Readonly<Record<string, string>> = {
  "no-length": "The request has no body.",
  parameters: someInvalid,
};

function messageOf({ code, message }: Refusal): string {
  return messages[code] ?? message;
}

/** A parameter's name, or the path of a property in Zoom's form: `members[0].email`. */
function fieldOf({ name, pointer }: Problem): string {
  if (name !== undefined) return name;
  return pointer
    .slice(1)
    .replaceAll(/\/(\d+)/g, "[$1]")
    .replaceAll("/", ".");
}

import type { ParameterField } from "../../form/parameter-fields.js";
import type { Problem, Spot } from "../controls/control.js";
import { controlOf } from "../controls/control-of.js";
import { element } from "../dom/element.js";

/** The controls of the parameters. A cookie is a text alone, since no page can set one. */
export function parameterInputs(parameters: readonly ParameterField[]): ParameterInputs {
  const [cookies, sent] = [parameters.filter(isCookie), parameters.filter((each) => !isCookie(each))];
  const controls = sent.map((field) => ({ field, control: controlOf(field) }));
  const notes = cookies.map(({ name }) =>
    element("p", {
      className: "hint",
      textContent: `A page cannot set the cookie "${name}": it is not sent.`,
    }),
  );
  return {
    nodes: [...controls.map(({ control }) => control.node), ...notes],
    check: () => controls.flatMap(({ control }) => control.check()),
    find: (message) =>
      controls.find(({ field }) => message.includes(`parameter ${JSON.stringify(field.name)}`))?.control,
    read: () => {
      const params: Record<string, Record<string, unknown>> = {};
      for (const { field, control } of controls) {
        const value = control.read();
        if (value !== undefined) params[field.in] = { ...params[field.in], [field.name]: value };
      }
      return params;
    },
  };
}

/** The parameters of a form. */
export interface ParameterInputs {
  readonly nodes: readonly HTMLElement[];
  readonly check: () => readonly Problem[];
  /** The parameter that a message of the client names. */
  readonly find: (message: string) => Spot | undefined;
  readonly read: () => Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

function isCookie({ in: place }: ParameterField): boolean {
  return place === "cookie";
}

import { groupTypes, type Settings } from "./wanted.js";

/** The settings among the properties of an object. What is no setting, or has another type, is left out. */
export function settingsOf(properties: object): Settings {
  const given: Readonly<Record<string, unknown>> = { ...properties };
  const { search_by_domain, search_by_account, search_by_ma_account, description } = given;
  const type = groupTypes.find((each) => each === given.type);
  return {
    ...(type !== undefined && { type }),
    ...(typeof search_by_domain === "boolean" && { search_by_domain }),
    ...(typeof search_by_account === "boolean" && { search_by_account }),
    ...(typeof search_by_ma_account === "boolean" && { search_by_ma_account }),
    ...(typeof description === "string" && { description }),
  };
}

import type { Check } from "./check.js";
import { choiceChecks } from "./choice-checks.js";
import { conditionChecks } from "./condition-checks.js";
import { discriminatorChecks } from "./discriminator-checks.js";
import { keywordChecks } from "./keyword-checks.js";
import { lengthChecks } from "./length-checks.js";
import { lifecycleChecks } from "./lifecycle-checks.js";
import { limitChecks } from "./limit-checks.js";
import { operationChecks } from "./operation-checks.js";
import { parameterChecks } from "./parameter-checks.js";
import { propertyChecks } from "./property-checks.js";
import { securityChecks } from "./security-checks.js";
import { typeChecks } from "./type-checks.js";
import { valueChecks } from "./value-checks.js";

/** All of oasdiff's checks, by what they are about. */
export const allChecks: Readonly<Record<string, readonly Check[]>> = {
  "Limits of numbers": limitChecks,
  "Limits of texts and lists": lengthChecks,
  Values: valueChecks,
  Types: typeChecks,
  "allOf, anyOf, oneOf": choiceChecks,
  Discriminators: discriminatorChecks,
  "Keywords that hold schemas": keywordChecks,
  Conditions: conditionChecks,
  Properties: propertyChecks,
  "Operations, bodies and answers": operationChecks,
  Parameters: parameterChecks,
  Security: securityChecks,
  "Deprecation, sunset, stability and versions": lifecycleChecks,
};

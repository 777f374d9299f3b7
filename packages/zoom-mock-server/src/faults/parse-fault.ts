import { type Fault, type FaultObject, parseFault as parse } from "@partwise/mock-server/instance";
import { faultRules, parameterRules } from "./fault-rules.js";

/**
 * Reads a fault as options and the header `x-mock-fault` spell it: `status=503; times=2; retry-after=1`, or the same as an
 * object.
 * @throws {FaultError} when a name, a parameter or a value is unknown
 */
export function parseFault(fault: string | FaultObject): Fault {
  return parse(fault, { faults: faultRules, parameters: parameterRules });
}

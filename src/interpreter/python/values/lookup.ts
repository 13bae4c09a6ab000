/** Finding attributes along the order of a type's ancestors. */
import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { entriesOf, fields, typeOf } from './make';
import { nameKey } from './name-key';

/** An attribute of a type or its ancestors, -1 when there is none. `after` skips ancestors up to that one. */
export function typeAttribute(execution: Execution, type: Value, name: string, after: Value = 0): Value {
  const mro = fields(execution, fields(execution, type)[3] as Value);
  let isOn = after === 0;
  for (const ancestor of mro) {
    if (isOn) {
      const found = entriesOf(execution, fields(execution, ancestor)[4] as Value).get(nameKey(name));
      if (found !== undefined) return found[1] as Value;
    }
    if (ancestor === after) isOn = true;
  }
  return -1;
}

/** A method that the program gave to the type of an object, -1 when it gave none. */
export function ownMethod(execution: Execution, value: Value, name: string): Value {
  return typeAttribute(execution, typeOf(execution, value), name);
}

/** Whether a type is another one or descends from it. */
export function isSubtype(execution: Execution, type: Value, ancestor: Value): boolean {
  return fields(execution, fields(execution, type)[3] as Value).includes(ancestor);
}

import type { Execution } from '../../../machine/execution';
import type { Frame, Value } from '../../../machine/state';
import { setName } from '../../operations/attributes';
import { moduleDict, ownModule } from '../../operations/name-operations';
import { take } from '../../operations/stack';
import { entriesOf, fields, textOf } from '../../values/make';

/** `from module import *`, with the module on the stack: every name that does not begin with an underscore. */
export function importStar(execution: Execution, frame: Frame): void {
  const [module] = take(frame, 1) as [Value];
  const names = moduleDict(execution, ownModule(execution, frame));
  for (const [key, value] of entriesOf(execution, fields(execution, module)[1] as Value).values()) {
    const name = textOf(execution, key as Value);
    if (!name.startsWith('_')) setName(execution, names, name, value as Value);
  }
}

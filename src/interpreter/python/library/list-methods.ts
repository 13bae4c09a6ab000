import type { Value } from '../../machine/state';
import { itemsOf } from '../operations/iteration';
import { failing, indexIn } from '../values/failing';
import { fields, grow, newBool } from '../values/make';
import { inPython } from './arguments';
import type { Row } from './native-table';

/** Methods of list and tuple. */
export const LIST_METHODS: readonly Row[] = [
  [
    'list.append',
    (execution, args) => {
      if (args.length !== 2) throw failing(execution, 'oneArgument', 'list.append()', args.length - 1);
      grow(execution, 8);
      fields(execution, args[0] as Value).push(args[1] as Value);
      return 0;
    },
  ],
  [
    'list.extend',
    (execution, args) => {
      const items = itemsOf(execution, args[1] as Value);
      if (items === null) return inPython('__extend_none', args);
      grow(execution, items.length * 8);
      for (const item of items) fields(execution, args[0] as Value).push(item);
      return 0;
    },
  ],
  [
    'list.pop',
    (execution, args) => {
      const items = fields(execution, args[0] as Value);
      if (items.length === 0) throw failing(execution, 'emptyPop');
      const given = args[1] === undefined ? -1 : indexIn(execution, args[1], 'index');
      const at = given < 0 ? given + items.length : given;
      if (at < 0 || at >= items.length) throw failing(execution, 'outOfRange', 'pop index');
      return items.splice(at, 1)[0] as Value;
    },
  ],
  [
    'list.clear',
    (execution, args) => {
      fields(execution, args[0] as Value).length = 0;
      return 0;
    },
  ],
  [
    'list.sort',
    (execution, args, keywords) =>
      inPython('__sort_list', [
        args[0] as Value,
        keywords.get('key') ?? 0,
        keywords.get('reverse') ?? newBool(execution, false),
      ]),
  ],
];

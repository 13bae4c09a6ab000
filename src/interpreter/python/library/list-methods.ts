import { objectAt } from '../../machine/heap';
import type { Value } from '../../machine/state';
import { itemsOf } from '../operations/iteration';
import { Type } from '../values/classes';
import { failure, fields, grow, indexIn, newBool, newSequence, typeFailure } from '../values/make';
import { inPython } from './arguments';
import type { Row } from './text-methods';

/** Methods of list and tuple. */
export const LIST_METHODS: readonly Row[] = [
  [
    'list.append',
    (execution, args) => {
      if (args.length !== 2)
        throw typeFailure(execution, `list.append() takes exactly one argument (${args.length - 1} given)`);
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
      if (items.length === 0) throw failure(execution, 'IndexError', 'pop from empty list');
      const given = args[1] === undefined ? -1 : indexIn(execution, args[1], 'index');
      const at = given < 0 ? given + items.length : given;
      if (at < 0 || at >= items.length) throw failure(execution, 'IndexError', 'pop index out of range');
      return items.splice(at, 1)[0] as Value;
    },
  ],
  [
    'list.insert',
    (execution, args) => {
      grow(execution, 8);
      fields(execution, args[0] as Value).splice(
        indexIn(execution, args[1] as Value, 'index'),
        0,
        args[2] as Value,
      );
      return 0;
    },
  ],
  ['list.remove', (_, args) => inPython('__remove_from', args)],
  [
    'list.clear',
    (execution, args) => {
      fields(execution, args[0] as Value).length = 0;
      return 0;
    },
  ],
  [
    'list.reverse',
    (execution, args) => {
      fields(execution, args[0] as Value).reverse();
      return 0;
    },
  ],
  [
    'list.copy',
    (execution, args) => newSequence(execution, Type.LIST, fields(execution, args[0] as Value).slice()),
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
  ['list.index', (_, args) => inPython('__index_of', args)],
  ['tuple.index', (_, args) => inPython('__index_of', args)],
  ['list.count', (_, args) => inPython('__count_of', args)],
  ['tuple.count', (_, args) => inPython('__count_of', args)],
  [
    '__replace_list',
    (execution, args) => {
      objectAt(execution.state, args[0] as Value).contents = fields(execution, args[1] as Value).slice();
      return 0;
    },
  ],
];

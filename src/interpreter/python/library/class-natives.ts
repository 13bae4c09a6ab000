/** Natives about classes and attributes. */

import type { Execution } from '../../machine/execution';
import type { Frame, Value } from '../../machine/state';
import { pythonOf } from '../compile/python-program';
import { attributeOf, hasNames, missing, namesOf, nativeMethod, setName } from '../operations/attributes';
import type { Resumption } from '../operations/generators';
import { ownModule } from '../operations/name-operations';
import { Type } from '../values/classes';
import { failing } from '../values/failing';
import { isSubtype, ownMethod, typeAttribute } from '../values/lookup';
import {
  entriesOf,
  fields,
  newBool,
  newObject,
  newSequence,
  newStr,
  textOf,
  typeId,
  typeName,
  typeObject,
  typeOf,
} from '../values/make';
import { repr } from '../values/show';
import { inPython, shown } from './arguments';
import type { Delegate, NativeRun, Row } from './native-table';

/** `isinstance`. */
export const isInstance: NativeRun = (execution, args) => {
  const [value, wanted] = args as [Value, Value];
  return newBool(execution, isOf(execution, typeOf(execution, value), wanted));
};

/** Whether a type is one of the wanted types or descends from one. */
export function isOf(execution: Execution, type: Value, wanted: Value): boolean {
  const id = typeId(execution, wanted);
  if (id === Type.TUPLE) return fields(execution, wanted).some((each) => isOf(execution, type, each));
  if (id !== Type.TYPE) {
    throw failing(execution, 'noTypes');
  }
  return isSubtype(execution, type, wanted);
}

/** An attribute of the first of some types that has it. */
function attributeAmong(execution: Execution, types: readonly Value[], name: string): Value | undefined {
  return types.map((type) => typeAttribute(execution, type, name)).find((each) => each !== -1);
}

const buildClass: NativeRun = (execution, args) => {
  const [names, name, cell, ...given] = args as [Value, Value, Value, ...Value[]];
  const bases = given.length === 0 ? [typeObject(execution, Type.OBJECT)] : given;
  if (!entriesOf(execution, names).has('s__module__')) {
    const module = pythonOf(execution).modules[ownModule(execution, execution.frame as Frame)];
    setName(execution, names, '__module__', newStr(execution, module?.name ?? '__main__'));
  }
  let layout: number = Type.OBJECT;
  for (const base of bases) {
    if (base === 0 || typeId(execution, base) !== Type.TYPE) throw failing(execution, 'noBase');
    const id = fields(execution, base)[0] as number;
    if (id !== Type.OBJECT && id < Type.BASE_EXCEPTION) {
      // Enumerations may be an int or a str besides.
      const mixer = attributeAmong(execution, bases, '__class_mixed');
      if (mixer !== undefined) return { callee: mixer, args };
      throw failing(execution, 'closedBase', textOf(execution, fields(execution, base)[1] as Value));
    }
    if (id !== Type.OBJECT) layout = id;
  }
  const type = newObject(execution, Type.TYPE, [
    layout,
    name,
    newSequence(execution, Type.TUPLE, bases),
    0,
    names,
  ]);
  fields(execution, type)[3] = newSequence(execution, Type.TUPLE, [type, ...merged(execution, bases)]);
  fields(execution, cell)[0] = type;
  // What the library has to say of a class that has just been made.
  const maker = attributeAmong(execution, bases, '__class_made');
  return maker === undefined ? type : { callee: maker, args: [type] };
};

/** The C3 linearization of what comes after a class. */
function merged(execution: Execution, bases: readonly Value[]): Value[] {
  const lists = bases.map((base) => fields(execution, fields(execution, base)[3] as Value).slice());
  lists.push([...bases]);
  const result: Value[] = [];
  for (;;) {
    const left = lists.filter((list) => list.length > 0);
    if (left.length === 0) return result;
    const next = left
      .map((list) => list[0] as Value)
      .find((head) => !left.some((list) => list.indexOf(head) > 0));
    if (next === undefined) {
      throw failing(execution, 'noOrder');
    }
    result.push(next);
    for (const list of lists) if (list[0] === next) list.shift();
  }
}

function resumed(generator: Value, value: Value, how: Resumption['how']): Delegate {
  return { resumption: { generator, value, how } };
}

/** Natives about classes, attributes and exceptions. */
export const ATTRIBUTES: readonly Row[] = [
  [
    'getattr',
    (execution, args) => {
      const [value, name, fallback] = args as [Value, Value, Value | undefined];
      const found = attributeOf(execution, value, textOf(execution, name));
      if (found > 0 && typeId(execution, found) === Type.PROPERTY)
        return { callee: fields(execution, found)[0] as Value, args: [value] };
      if (found !== -1) return found;
      const own = hasNames(typeId(execution, value)) ? ownMethod(execution, value, '__getattr__') : -1;
      if (own !== -1 && fallback === undefined) return { callee: own, args: [value, name] };
      if (own !== -1) return inPython('__getattr_or', [own, value, name, fallback as Value]);
      if (fallback !== undefined) return fallback;
      throw missing(execution, value, typeId(execution, value), textOf(execution, name));
    },
  ],
  [
    'hasattr',
    (execution, args) =>
      newBool(
        execution,
        attributeOf(execution, args[0] as Value, textOf(execution, args[1] as Value)) !== -1,
      ),
  ],
  [
    'setattr',
    (execution, args) => {
      const [target = 0, name = 0, value = 0] = args;
      const text = textOf(execution, name);
      if (hasNames(typeId(execution, target))) {
        const own = ownMethod(execution, target, '__setattr__');
        if (own !== -1) return { callee: own, args: [target, name, value] };
        const found = ownMethod(execution, target, text);
        if (found > 0 && typeId(execution, found) === Type.PROPERTY && fields(execution, found)[1] !== 0)
          return { callee: fields(execution, found)[1] as Value, args: [target, value] };
      }
      const names = namesOf(execution, target);
      if (names === 0) throw missing(execution, target, typeId(execution, target), text);
      setName(execution, names, text, value);
      return 0;
    },
  ],
  ['__build_class', buildClass],
  ['generator.__next__', (_, [generator = 0]) => resumed(generator, 0, 'send')],
  ['__throw_into', (_, [generator = 0, thrown = 0]) => resumed(generator, thrown, 'throw')],
  ['object.__init__', () => 0],
  ['object.__str__', (execution, args) => ({ callee: nativeMethod(execution, 'repr', -1), args })],
  [
    'BaseException.__init__',
    (execution, args) => {
      fields(execution, args[0] as Value)[2] = newSequence(execution, Type.TUPLE, args.slice(1));
      return 0;
    },
  ],
  [
    'BaseException.__str__',
    (execution, args) => {
      const own = fields(execution, fields(execution, args[0] as Value)[2] as Value);
      return own.length === 1
        ? shown(execution, own)
        : newStr(
            execution,
            own.length === 0 ? '' : (repr(execution, newSequence(execution, Type.TUPLE, own.slice())) ?? ''),
          );
    },
  ],
  [
    '__repr_native',
    (execution, args) => {
      const text = repr(execution, args[0] as Value);
      return text === null ? 0 : newStr(execution, text);
    },
  ],
  [
    '__operand_failure',
    (execution, args) => {
      const [operator = 0, x = 0, y = 0] = args;
      const names = [typeName(execution, x), typeName(execution, y)];
      throw failing(execution, 'operands', textOf(execution, operator), ...names);
    },
  ],
  ['__type_name', (execution, args) => newStr(execution, typeName(execution, args[0] as Value))],
  [
    '__set_module',
    (execution, args) => {
      setName(execution, fields(execution, args[0] as Value)[4] as Value, '__module__', args[1] as Value);
      return args[0] as Value;
    },
  ],
];

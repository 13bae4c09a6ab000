/** repr of values that programs seldom show. `null` means that the program's own methods must be asked. */
import type { Execution } from '../../../machine/execution';
import type { Value } from '../../../machine/state';
import { pythonOf } from '../../compile/python-program';
import { nativeAt } from '../../library/native-table';
import { CLASSES, Type } from '../../values/classes';
import { entriesOf, fields, newSequence, numberIn, textOf, typeName, typeOf } from '../../values/make';
import { argsOf, joined, moduleOf } from '../../values/show';

/** See the file's comment; `above` are the values that it lies in. */
export function rareText(
  execution: Execution,
  value: Value,
  above: readonly Value[],
  id: number,
): string | null {
  if (id === Type.SET || id === Type.FROZENSET) return setText(execution, value, above, id);
  const isView = id === Type.KEYS || id === Type.VALUES || id === Type.ITEMS;
  return isView ? viewText(execution, value, above, id) : objectText(execution, value, id);
}

function setText(execution: Execution, value: Value, above: readonly Value[], id: number): string | null {
  const items = [...entriesOf(execution, value).values()].map((slots) => slots[0] as Value);
  const name = id === Type.SET ? 'set' : 'frozenset';
  if (items.length === 0) return `${name}()`;
  const text = joined(execution, items, [...above, value]);
  if (text === null) return null;
  return id === Type.SET ? `{${text}}` : `frozenset({${text}})`;
}

function viewText(execution: Execution, value: Value, above: readonly Value[], id: number): string | null {
  const source = fields(execution, value)[0] as Value;
  const slots = [...entriesOf(execution, source).values()];
  const items = slots.map((each) =>
    id === Type.KEYS
      ? (each[0] as Value)
      : id === Type.VALUES
        ? (each[1] as Value)
        : newSequence(execution, Type.TUPLE, [...each]),
  );
  const text = joined(execution, items, [...above, value]);
  return text === null ? null : `${CLASSES[id]?.name}([${text}])`;
}

function address(value: Value): string {
  return `0x7f${(0x10000000 + Number(value) * 48).toString(16).padStart(10, '0')}`;
}

function qualified(execution: Execution, type: Value): string {
  const [id, name] = fields(execution, type) as [number, Value];
  const isBuiltIn = execution.state.classObjects.get(id) === type;
  return isBuiltIn ? textOf(execution, name) : `${moduleOf(execution, type)}.${textOf(execution, name)}`;
}

function objectText(execution: Execution, value: Value, id: number): string | null {
  const own = (): readonly Value[] => fields(execution, value);
  switch (id) {
    case Type.TYPE:
      return `<class '${qualified(execution, value)}'>`;
    case Type.FUNCTION: {
      const name = pythonOf(execution).shapes.get(own()[0] as number)?.qualifiedName;
      return `<function ${name} at ${address(value)}>`;
    }
    case Type.BUILTIN:
      return `<built-in function ${nativeAt(own()[0] as number).name.replace(/^.*[. ]/, '')}>`;
    case Type.MODULE:
      return `<module '${textOf(execution, own()[0] as Value)}'>`;
    case Type.RANGE: {
      const [start, stop, step] = own().map((part) => String(numberIn(execution, part)));
      return step === '1' ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`;
    }
    case Type.SLICE: {
      const text = joined(execution, own(), []);
      return text === null ? null : `slice(${text})`;
    }
    case Type.ELLIPSIS:
      return 'Ellipsis';
    case Type.NOT_IMPLEMENTED:
      return 'NotImplemented';
    default:
      return instanceText(execution, value, id);
  }
}

function instanceText(execution: Execution, value: Value, id: number): string | null {
  if (id === Type.OBJECT || id >= Type.BASE_EXCEPTION) {
    if (id >= Type.BASE_EXCEPTION) {
      const args = argsOf(execution, value);
      const text = joined(execution, args, []);
      return text === null ? null : `${typeName(execution, value)}(${text})`;
    }
    return `<${qualified(execution, typeOf(execution, value))} object at ${address(value)}>`;
  }
  return `<${typeName(execution, value)} object at ${address(value)}>`;
}

/** `value.name`: loading and storing attributes. */

import type { Execution, ThrownObject } from '../../machine/execution';
import type { Frame, Value } from '../../machine/state';
import { pythonOf } from '../compile/python-program';
import { methodNumber, nativeAt } from '../library/native-table';
import { CLASSES, Exc, Type } from '../values/classes';
import { failing } from '../values/failing';
import { typeAttribute } from '../values/lookup';
import {
  entriesOf,
  fields,
  grow,
  newBool,
  newEntries,
  newObject,
  newSequence,
  newStr,
  textOf,
  typeId,
  typeName,
  typeOf,
} from '../values/make';
import { nameKey } from '../values/name-key';
import { argsOf, moduleOf } from '../values/show';
import { callValue, NO_KEYWORDS } from './calling';

function method(execution: Execution, callee: Value, self: Value): number {
  return newObject(execution, Type.METHOD, [callee, self]);
}

/** A native bound to its first argument; -1 when there is no such native. */
export function nativeMethod(execution: Execution, name: string, self: Value): Value {
  const index = nativeAt.number(name);
  return index < 0 ? -1 : newObject(execution, Type.BUILTIN, [index, self]);
}

/** What a class attribute becomes when it is looked up through an object (`self`) or the class itself (-1). */
function bound(execution: Execution, found: Value, self: Value, type: Value): Value {
  if (found === -1 || found === 0) return found;
  switch (typeId(execution, found)) {
    case Type.FUNCTION:
      return self === -1 ? found : method(execution, found, self);
    case Type.STATIC:
      return fields(execution, found)[0] as Value;
    case Type.CLASS_METHOD:
      return method(execution, fields(execution, found)[0] as Value, type);
    default:
      return found;
  }
}

/** Whether values of a built-in type have attributes of their own. */
export function hasNames(id: number): boolean {
  return id === Type.OBJECT || id >= Type.BASE_EXCEPTION;
}

/** An attribute, -1 when there is none. Properties and __getattr__ are for `loadAttribute`. */
export function attributeOf(execution: Execution, value: Value, name: string): Value {
  const id = typeId(execution, value);
  if (name === '__class__') return typeOf(execution, value);
  if (hasNames(id)) return instanceAttribute(execution, value, id, name);
  switch (id) {
    case Type.TYPE:
      return ofType(execution, value, name);
    case Type.MODULE: {
      const dict = fields(execution, value)[1] as Value;
      if (name === '__dict__') return dict;
      return entriesOf(execution, dict).get(nameKey(name))?.[1] ?? submodule(execution, value, name);
    }
    case Type.SUPER:
      return ofSuper(execution, value, name);
    case Type.FUNCTION:
      return ofFunction(execution, value, name);
    default:
      return ofBuiltIn(execution, value, id, name);
  }
}

/** A module inside another one, once it has been imported. */
function submodule(execution: Execution, module: Value, name: string): Value {
  const whole = `${textOf(execution, fields(execution, module)[0] as Value)}.${name}`;
  const index = pythonOf(execution).modules.findIndex((each) => each.name === whole);
  const made = index < 0 ? 0 : (execution.state.statics[1 + index] as Value);
  return made === 0 ? -1 : made;
}

function instanceAttribute(execution: Execution, value: Value, id: number, name: string): Value {
  const own = fields(execution, value);
  const dict = own[1] as Value;
  if (name === '__dict__' && dict !== 0) return dict;
  const found = dict === 0 ? undefined : entriesOf(execution, dict).get(nameKey(name));
  if (found !== undefined) return found[1] as Value;
  const type = typeOf(execution, value);
  const inherited = bound(execution, typeAttribute(execution, type, name), value, type);
  if (inherited !== -1) return inherited;
  if (id >= Type.BASE_EXCEPTION) return ofException(execution, value, name);
  return nativeMethod(execution, `object.${name}`, value);
}

function ofException(execution: Execution, value: Value, name: string): Value {
  const own = fields(execution, value);
  switch (name) {
    case 'args':
      return newSequence(execution, Type.TUPLE, [...argsOf(execution, value)]);
    case '__cause__':
      return own[Exc.CAUSE] as Value;
    case '__context__':
      return own[Exc.CONTEXT] as Value;
    case '__suppress_context__':
      return newBool(execution, own[Exc.SUPPRESSED] === 1);
    case '__traceback__':
      return own[Exc.TRACE] as Value;
    case 'code':
    case 'value':
      return argsOf(execution, value)[0] ?? 0;
    default: {
      const native = nativeMethod(execution, `BaseException.${name}`, value);
      return native === -1 ? nativeMethod(execution, `object.${name}`, value) : native;
    }
  }
}

function ofType(execution: Execution, type: Value, name: string): Value {
  const [id, ownName, bases, mro, dict] = fields(execution, type) as [number, Value, Value, Value, Value];
  const found = bound(execution, typeAttribute(execution, type, name), -1, type);
  if (found !== -1) return found;
  switch (name) {
    case '__name__':
    case '__qualname__':
      return ownName;
    case '__bases__':
      return bases;
    case '__mro__':
      return mro;
    case '__dict__':
      return dict;
    case '__module__':
      return newStr(execution, moduleOf(execution, type));
    case '__doc__':
      return 0;
  }
  for (let at = id; at >= 0; at = CLASSES[at]?.superId ?? -1) {
    const shared = nativeMethod(execution, `${CLASSES[at]?.name}.${name}`, name === 'fromkeys' ? type : -1);
    if (shared !== -1) return shared;
  }
  return -1;
}

function ofSuper(execution: Execution, value: Value, name: string): Value {
  const [after, self] = fields(execution, value) as [Value, Value];
  const isClass = typeId(execution, self) === Type.TYPE;
  const type = isClass ? self : typeOf(execution, self);
  const found = bound(execution, typeAttribute(execution, type, name, after), isClass ? -1 : self, type);
  if (found !== -1) return found;
  if (typeId(execution, self) >= Type.BASE_EXCEPTION) return ofException(execution, self, name);
  return nativeMethod(execution, `object.${name}`, self);
}

function ofFunction(execution: Execution, value: Value, name: string): Value {
  const own = fields(execution, value);
  const dict = own[5] as Value;
  const found = dict === 0 ? undefined : entriesOf(execution, dict).get(nameKey(name));
  if (found !== undefined) return found[1] as Value;
  if (name === '__name__') return own[1] as Value;
  if (name === '__defaults__') return own[2] as Value;
  if (name === '__doc__') return 0;
  if (name === '__qualname__') {
    return newStr(execution, pythonOf(execution).shapes.get(own[0] as number)?.qualifiedName ?? '');
  }
  return -1;
}

function ofBuiltIn(execution: Execution, value: Value, id: number, name: string): Value {
  if (id === Type.RANGE || id === Type.SLICE || id === Type.METHOD || id === Type.PROPERTY) {
    const slot = CLASSES[id]?.fields.findIndex((each) => each.name === name) ?? -1;
    if (slot >= 0) return fields(execution, value)[slot] as Value;
  }
  if (id === Type.METHOD) return attributeOf(execution, fields(execution, value)[0] as Value, name);
  if (id === Type.BUILTIN && name === '__name__') {
    return newStr(execution, nativeAt(fields(execution, value)[0] as number).name.replace(/^.*[. ]/, ''));
  }
  const native = methodNumber(id, name);
  return native < 0 ? -1 : newObject(execution, Type.BUILTIN, [native, value]);
}

/** An attribute as an expression loads it: the stack's top becomes its value. */
export function loadAttribute(execution: Execution, frame: Frame, name: string): void {
  const value = frame.slots[frame.sp - 1] as Value;
  const id = typeId(execution, value);
  if (hasNames(id)) {
    const found = typeAttribute(execution, typeOf(execution, value), name);
    if (found > 0 && typeId(execution, found) === Type.PROPERTY) {
      callValue(execution, frame, 1, fields(execution, found)[0] as Value, [value], NO_KEYWORDS);
      return;
    }
  }
  const attribute = attributeOf(execution, value, name);
  if (attribute !== -1) {
    frame.slots[frame.sp - 1] = attribute;
    return;
  }
  if (hasNames(id)) {
    const fallback = typeAttribute(execution, typeOf(execution, value), '__getattr__');
    if (fallback !== -1) {
      callValue(execution, frame, 1, fallback, [value, newStr(execution, name)], NO_KEYWORDS);
      return;
    }
  }
  throw missing(execution, value, id, name);
}

/** The AttributeError for an attribute that is not there. */
export function missing(execution: Execution, value: Value, id: number, name: string): ThrownObject {
  const ownName = (): string =>
    textOf(execution, fields(execution, value)[id === Type.TYPE ? 1 : 0] as Value);
  if (id === Type.TYPE) {
    return failing(execution, 'noTypeAttribute', ownName(), name);
  }
  if (id === Type.MODULE) {
    return failing(execution, 'noModuleAttribute', ownName(), name);
  }
  const shown = id === Type.SUPER ? 'super' : typeName(execution, value);
  // It is `with` that asks for this one.
  return failing(execution, name === '__exit__' ? 'noContextManager' : 'noAttribute', shown, name);
}

/** The dict that holds the attributes of a value, 0 when it has none. */
export function namesOf(execution: Execution, value: Value): Value {
  const id = typeId(execution, value);
  if (id === Type.TYPE) {
    const isBuiltIn = execution.state.classObjects.get(fields(execution, value)[0] as number) === value;
    return isBuiltIn ? 0 : (fields(execution, value)[4] as Value);
  }
  if (id === Type.MODULE) return fields(execution, value)[1] as Value;
  if (!hasNames(id) && id !== Type.FUNCTION) return 0;
  const slot = id === Type.FUNCTION ? 5 : 1;
  const own = fields(execution, value);
  if (own[slot] === 0) own[slot] = newObjectDict(execution);
  return own[slot] as Value;
}

function newObjectDict(execution: Execution): Value {
  return newEntries(execution, Type.DICT, new Map());
}

/** `value.name = …`; the stack has the new value, then the object. */
export function storeAttribute(execution: Execution, frame: Frame, name: string): void {
  const target = frame.slots[frame.sp - 1] as Value;
  const value = frame.slots[frame.sp - 2] as Value;
  const id = typeId(execution, target);
  if (hasNames(id)) {
    const own = pythonOf(execution).storesItself
      ? typeAttribute(execution, typeOf(execution, target), '__setattr__')
      : -1;
    if (own !== -1) {
      callValue(execution, frame, 2, own, [target, newStr(execution, name), value], NO_KEYWORDS);
      return;
    }
    const found = typeAttribute(execution, typeOf(execution, target), name);
    if (found > 0 && typeId(execution, found) === Type.PROPERTY) {
      const setter = fields(execution, found)[1] as Value;
      if (setter === 0) {
        throw failing(execution, 'noSetter', name, typeName(execution, target));
      }
      callValue(execution, frame, 2, setter, [target, value], NO_KEYWORDS);
      return;
    }
    if (id >= Type.BASE_EXCEPTION && (name === '__cause__' || name === 'args')) {
      fields(execution, target)[name === 'args' ? Exc.ARGS : Exc.CAUSE] = value;
      finishStore(frame, 2);
      return;
    }
  }
  const names = namesOf(execution, target);
  if (names === 0) throw unsettable(execution, target, name);
  setName(execution, names, name, value);
  finishStore(frame, 2);
}

/** Stores leave a result, for a method of the program may have done their work; the code pops it. */
export function finishStore(frame: Frame, drop: number): void {
  frame.sp -= drop;
  frame.slots[frame.sp++] = 0;
}

function unsettable(execution: Execution, target: Value, name: string): ThrownObject {
  if (typeId(execution, target) === Type.TYPE) {
    return failing(
      execution,
      'immutableType',
      name,
      textOf(execution, fields(execution, target)[1] as Value),
    );
  }
  return missing(execution, target, typeId(execution, target), name);
}

/** Files a value under a name. */
export function setName(execution: Execution, dict: Value, name: string, value: Value): void {
  const entries = entriesOf(execution, dict);
  const known = entries.get(nameKey(name));
  if (known !== undefined) {
    known[1] = value;
    return;
  }
  grow(execution, 64);
  entries.set(nameKey(name), [execution.intern(name), value]);
}

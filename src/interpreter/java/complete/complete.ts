/** Proposals while somebody types Java. Read from the tokens before the cursor: such a program hardly ever parses. */

import type { Completion, Completions } from '../../completion';
import { TypeText } from '../check/reports/type-text';
import { allSupertypes, argumentsOf, substitute } from '../check/substitution';
import type { ClassT, FieldSymbol, MethodSymbol, Type } from '../check/types';
import type { World } from '../check/world';
import { tokenize } from '../lexer/lexer';
import type { Token } from '../lexer/token';
import { completeName } from './complete-name';
import { receiverAt } from './receiver';
import { type Found, ReceiverTypes } from './receiver-type';
import { WrittenTypes } from './written-types';

/**
 * What may be written at `offset`: members after a dot; elsewhere names of the file's variables and of classes, which
 * are imported when they are chosen. Null where nothing is proposed. `world` has the classes that may be used.
 */
export function completeJava(text: string, offset: number, world: World): Completions | null {
  const tokens = tokenize(text);
  const at = tokens.findIndex(({ end }) => end >= offset);
  const typed = nameAt(tokens[at], offset);
  // The dot is the token before the name that is being typed, or the one that ends at the cursor.
  const dot = typed === null ? at : at - 1;
  const types = new WrittenTypes(world, tokens);
  if (tokens[dot]?.kind !== '.') {
    return typed === null ? null : completeName(text, tokens, typed, { world, types });
  }
  const receiver = tokens[dot]?.end === offset || typed !== null ? receiverAt(tokens, dot - 1) : null;
  if (receiver === null) return null;
  const found = new ReceiverTypes(world, tokens, types).of(receiver, dot);
  return { from: typed?.start ?? offset, options: membersOf(found) };
}

function nameAt(token: Token | undefined, offset: number): Token | null {
  return token?.kind === 'identifier' && token.start < offset ? token : null;
}

function membersOf({ type, isClass }: Found): readonly Completion[] {
  if (type.kind === 'array') return [option('length', 'field', 'int')];
  if (type.kind !== 'class') return [];
  const found = new Map<string, Completion>();
  const add = (key: string, completion: Completion) => {
    if (!found.has(key)) found.set(key, completion);
  };
  for (const site of allSupertypes(type)) {
    for (const field of site.symbol.parts.fields.values()) {
      if (isVisible(field, isClass)) add(field.name, fieldOption(field, site));
    }
    for (const [name, methods] of site.symbol.parts.methods) {
      for (const method of methods) {
        const shown = methodOption(method, site);
        if (isVisible(method, isClass)) add(`${name}${shown.detail}`, shown);
      }
    }
    if (!isClass) continue;
    for (const nested of site.symbol.parts.memberClasses.values()) {
      add(nested.name, option(nested.name, 'class', `${nested.kindName} of ${site.symbol.name}`));
    }
  }
  if (isClass) add('class', option('class', 'field', `Class<${type.symbol.name}>`));
  return [...found.values()];
}

function isVisible(member: MethodSymbol | FieldSymbol, isClass: boolean): boolean {
  return member.access === 'public' && member.isStatic === isClass;
}

function fieldOption(field: FieldSymbol, site: ClassT): Completion {
  const kind = field.isStatic && field.isFinal ? 'constant' : 'field';
  return option(field.name, kind, typeText(substitute(field.type, argumentsOf(site))));
}

function methodOption(method: MethodSymbol, site: ClassT): Completion {
  const by = argumentsOf(site);
  const text = new TypeText();
  const parameters = method.parameters.map((each) => substitute(each, by));
  const shown = text.parameters(parameters, method.isVarargs).replaceAll(',', ', ');
  const detail = `(${shown}): ${text.type(substitute(method.returnType, by))}`;
  return { ...option(method.name, 'method', detail), takesArguments: parameters.length > 0 };
}

function typeText(type: Type): string {
  return new TypeText().type(type);
}

function option(name: string, kind: Completion['kind'], detail: string): Completion {
  return { name, kind, detail, takesArguments: false, importLine: null };
}

import { calleeText, emitCallee } from '../../compile/calls';
import type { Emitter } from '../../compile/emitter';
import { emitNative } from '../../compile/expressions';
import { textIndex } from '../../compile/tables';
import { partOf } from '../../parts/javascript-parts';
import { SyntaxRefusal } from '../../syntax/fault';
import type { RegExpLiteral } from '../../syntax/leaves';
import type { Expression, TaggedTemplate } from '../../syntax/tree';
import { emitYield } from './emit-generators';
import { unsupported } from './fault-texts';

/** Pushes the value of an expression. */
export function emitRareExpression(to: Emitter, node: Expression): void {
  switch (node.type) {
    case 'BigIntLiteral':
      to.named('BIGINT', node.digits);
      return;
    case 'RegExpLiteral':
      refuseBadPattern(node);
      to.at(node.start);
      to.constant(node.pattern);
      to.constant(node.flags);
      to.operate('REGEXP', textIndex(to.unit.tables, node.pattern));
      return;
    case 'TaggedTemplate':
      emitTagged(to, node);
      return;
    case 'ClassDeclaration':
    case 'ClassExpression':
      to.unit.emit.class(to, node, '');
      return;
    case 'YieldExpression':
      emitYield(to, node);
      return;
    case 'ImportCall':
      to.expression(node.source);
      emitNative(to, '$importLater', 1);
      return;
    case 'ImportMeta':
      throw unsupported('import.meta is', node);
    default:
      throw new Error(`no code for ${node.type}`);
  }
}

/** V8 refuses a pattern that is none before the program runs. */
function refuseBadPattern({ pattern, flags, start, end }: RegExpLiteral): void {
  const fault = partOf('language').patternFault(pattern, flags);
  if (fault !== null) throw new SyntaxRefusal(fault, start, end);
}

/** A template handed to a function. */
function emitTagged(to: Emitter, { tag, quasi, start }: TaggedTemplate): void {
  emitCallee(to, tag);
  for (const text of quasi.cooked) to.constant(text);
  to.operate('ARRAY', quasi.cooked.length);
  to.constant('raw');
  for (const text of quasi.raw) to.constant(text);
  to.operate('ARRAY', quasi.raw.length);
  to.operate('DEFINE', 4);
  for (const each of quasi.expressions) to.expression(each);
  to.at(start);
  to.note(calleeText(to, tag));
  to.operate('CALL', quasi.expressions.length + 1);
}

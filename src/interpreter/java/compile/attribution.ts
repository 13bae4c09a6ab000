/** Assembles attribution from its parts. */
import { attributeExpression } from './attribute-expressions';
import { attributeBlock, attributeStatement } from './attribute-statements';
import type { Members } from './members';
import { chooseMethod } from './overloads';
import { emptyTables, type Typing } from './typing';

/** Attribution over a class table, with tables of its own. */
export function createTyping(members: Members): Typing {
  const typing: Typing = {
    relations: members.relations,
    members,
    tables: emptyTables(),
    expression: (node, scope, target) => attributeExpression(typing, node, scope, target),
    statement: (node, scope, results) => attributeStatement(typing, node, scope, results),
    block: (node, scope, results) => attributeBlock(typing, node.statements, scope, results),
    method: (candidates, args) => chooseMethod(typing, candidates, args),
  };
  return typing;
}

import { javaClass } from './chance.mjs';

const TROUBLES = ['ArithmeticException', 'IllegalStateException', 'IndexOutOfBoundsException', 'Trouble'];

/** Writes blocks of nested statements; each statement tells whether control can come out at its end. */
class Blocks {
  constructor(chance, methods) {
    this.chance = chance;
    this.methods = methods;
    this.names = 0;
  }

  value(scope) {
    const { pick, below } = this.chance;
    const name = () => pick(scope.readable);
    return pick([
      () => `${below(9)}`,
      name,
      () => `(${name()} ${pick(['+', '-', '*', '^', '&'])} ${pick([name(), `${1 + below(9)}`])})`,
      () => `(${name()} ${pick(['/', '%'])} ${pick([name(), `${1 + below(5)}`])})`,
    ])();
  }

  condition(scope) {
    const { pick, below } = this.chance;
    const left = pick(scope.readable);
    return `(${left} ${pick(['<', '>', '==', '!='])} ${this.value(scope)} ${pick(['&&', '||'])} (${left} + calls) % ${2 + below(3)} == 0)`;
  }

  say(scope) {
    return `say("${this.names++} " + ${this.value(scope)});`;
  }

  assignment(scope) {
    const { pick } = this.chance;
    return `${pick(scope.writable)} ${pick(['=', '+=', '-=', '^='])} ${this.value(scope)};`;
  }

  call(scope) {
    const method = this.chance.below(this.methods);
    const call = `m${method}(depth - 1, ${this.value(scope)})`;
    return `if (depth > 0) ${this.chance.pick(scope.writable)} += ${call};`;
  }

  /** A statement after which nothing can stand. */
  jump(scope) {
    const { pick } = this.chance;
    const choices = [
      `return ${this.value(scope)};`,
      `throw new ${pick(TROUBLES)}("${this.names++} " + ${this.value(scope)});`,
    ];
    for (const label of scope.breakable) choices.push(`break ${label};`, `break ${label};`);
    for (const label of scope.loops) choices.push(`continue ${label};`, `continue ${label};`);
    if (scope.loops.length > 0 && scope.plain) choices.push('break;', 'continue;');
    return pick(choices);
  }

  /** Lines of a block, and whether control comes out of it. */
  block(scope, depth) {
    const { below, oneIn } = this.chance;
    const inner = { ...scope, readable: [...scope.readable], writable: [...scope.writable] };
    const lines = [this.say(inner)];
    for (let count = 1 + below(3); count > 0; count--) {
      const made = this.statement(inner, depth);
      lines.push(...made.lines);
      if (!made.ends) return { lines, ends: false };
    }
    if (depth < 3 && oneIn(4)) return { lines: [...lines, this.jump(inner)], ends: false };
    return { lines, ends: true };
  }

  statement(scope, depth) {
    const { pick } = this.chance;
    const simple = [this.say, this.assignment, this.call, this.declaration, this.guardedJump];
    const nested = [
      this.loop,
      this.loop,
      this.branch,
      this.guarded,
      this.guarded,
      this.oldSwitch,
      this.newSwitch,
      this.labelled,
    ];
    const made = pick(depth > 0 ? [...simple, ...nested] : simple).call(this, scope, depth);
    return typeof made === 'string' ? { lines: [made], ends: true } : made;
  }

  declaration(scope) {
    const name = `x${this.names++}`;
    const line = `int ${name} = ${this.value(scope)};`;
    scope.readable.push(name);
    scope.writable.push(name);
    return line;
  }

  guardedJump(scope) {
    return `if ${this.condition(scope)} ${this.jump(scope)}`;
  }

  loop(scope, depth) {
    const { pick, below } = this.chance;
    const label = `loop${this.names++}`;
    const counter = `k${this.names++}`;
    const inside = {
      ...scope,
      readable: [...scope.readable, counter],
      breakable: [...scope.breakable, label],
      loops: [...scope.loops, label],
      plain: true,
    };
    const { lines } = this.block(inside, depth - 1);
    const more = `${counter} < ${2 + below(3)} && calls < 3000`;
    const within = [`${counter}++;`, ...lines];
    return pick([
      () => ({
        lines: [`${label}: for (int ${counter} = 0; ${more}; ${counter}++) {`, ...lines, '}'],
        ends: true,
      }),
      () => ({ lines: [`int ${counter} = 0;`, `${label}: while (${more}) {`, ...within, '}'], ends: true }),
      () => ({
        lines: [
          `int ${counter} = 0;`,
          `${label}: do {`,
          `if (calls > 2500) break ${label};`,
          ...within,
          `} while (${more});`,
        ],
        ends: true,
      }),
      () => ({
        lines: [`${label}: for (int ${counter} : new int[] {3, 1, ${this.value(scope)}}) {`, ...lines, '}'],
        ends: true,
      }),
    ])();
  }

  branch(scope, depth) {
    const yes = this.block(scope, depth - 1);
    const no = this.block(scope, depth - 1);
    return {
      lines: [`if ${this.condition(scope)} {`, ...yes.lines, '} else {', ...no.lines, '}'],
      ends: yes.ends || no.ends,
    };
  }

  guarded(scope, depth) {
    const { pick, oneIn } = this.chance;
    const body = this.block(scope, depth - 1);
    const lines = ['try {', ...body.lines];
    let ends = body.ends;
    const caught = TROUBLES.filter(() => oneIn(2));
    if (oneIn(3)) caught.push('RuntimeException');
    for (const kind of caught) {
      const name = `e${this.names++}`;
      const answer = this.block(scope, 0);
      lines.push(`} catch (${kind} ${name}) {`, `say(${name}.toString());`, ...answer.lines);
      ends ||= answer.ends;
    }
    if (caught.length === 0 || oneIn(2)) {
      const last = oneIn(5)
        ? { lines: [this.say(scope), this.jump(scope)], ends: false }
        : this.block(scope, pick([0, depth - 1]));
      lines.push('} finally {', ...last.lines);
      ends &&= last.ends;
    }
    return { lines: [...lines, '}'], ends };
  }

  oldSwitch(scope, depth) {
    const { below, oneIn } = this.chance;
    const lines = [`switch (Math.floorMod(${this.value(scope)}, 6)) {`];
    const inside = { ...scope, plain: false };
    for (let at = 0; at < 2 + below(4); at++) {
      lines.push(`case ${at}: {`);
      const group = this.block(inside, depth - 1);
      lines.push(...group.lines, '}');
      if (group.ends && oneIn(2)) lines.push('break;');
    }
    lines.push('default:', this.say(scope), '}');
    return { lines, ends: true };
  }

  newSwitch(scope, depth) {
    const name = `x${this.names++}`;
    const yielded = this.block({ ...scope, breakable: [], loops: [], plain: false, valued: true }, 0);
    const text = `switch ("k" + Math.floorMod(${this.value(scope)}, 4))`;
    const body = yielded.lines.filter((line) => !/\b(return|break|continue)\b/.test(line));
    const arm = this.block({ ...scope, plain: false }, depth - 1);
    if (body.some((line) => line.startsWith('throw')) || this.chance.oneIn(2)) {
      const lines = [
        `${text} {`,
        'case "k0", "k2" -> {',
        ...arm.lines,
        '}',
        `default -> ${this.say(scope)}`,
        '}',
      ];
      return { lines, ends: true };
    }
    const lines = [
      `int ${name} = ${text} {`,
      `case "k0" -> ${this.value(scope)};`,
      `case "k1", "k3" -> {`,
      ...body,
      `yield ${this.value(scope)};`,
      '}',
      `default -> -1;`,
      '};',
      `say("switch " + ${name});`,
    ];
    scope.readable.push(name);
    return { lines, ends: true };
  }

  labelled(scope, depth) {
    const label = `block${this.names++}`;
    const inside = this.block({ ...scope, breakable: [...scope.breakable, label] }, depth - 1);
    return {
      lines: [`${label}: {`, `if ${this.condition(scope)} break ${label};`, ...inside.lines, '}'],
      ends: true,
    };
  }

  method(number) {
    const scope = { readable: ['a', 'depth'], writable: ['a'], breakable: [], loops: [], plain: false };
    const body = this.block(scope, 3);
    const lines = [`static int m${number}(int depth, int a) {`, 'calls++;', ...body.lines];
    if (body.ends) lines.push('return a;');
    return [...lines, '}'];
  }
}

const OUTSIDE = [
  'static int calls = 0;',
  'static int lines = 0;',
  'static int hash = 0;',
  'static class Trouble extends RuntimeException {',
  '  Trouble(String text) { super(text); }',
  '}',
  'static void say(String text) {',
  '  calls++;',
  '  hash = hash * 31 + text.hashCode();',
  '  if (++lines <= 100) System.out.println(text);',
  '}',
];

/** Nested loops, both forms of switch, exceptions with finally, and recursion. */
export function controlFlowProgram(name, chance) {
  const methods = 3;
  const blocks = new Blocks(chance, methods);
  const members = [...OUTSIDE];
  for (let number = 0; number < methods; number++) members.push(...blocks.method(number));
  const main = [];
  for (let number = 0; number < methods * 2; number++) {
    const call = `m${number % methods}(3, ${chance.below(20) - 5})`;
    main.push(`try { System.out.println("result " + ${call}); }`);
    main.push('catch (RuntimeException e) { System.out.println("thrown " + e); }');
  }
  main.push('System.out.println(lines + " " + hash);');
  return javaClass(name, { members, main });
}

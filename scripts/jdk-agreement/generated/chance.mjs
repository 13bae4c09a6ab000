/** A stream of chance of its own (mulberry32), so that a seed gives the same program on every machine. */
export function chanceOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (bound) => next() % bound;
  const pick = (choices) => choices[below(choices.length)];
  /** True once in `times`. */
  const oneIn = (times) => below(times) === 0;
  return { below, pick, oneIn };
}

/** A class with a main method, one statement a line. */
export function javaClass(name, { imports = [], members = [], main, throwing = '' }) {
  return [
    ...imports.map((what) => `import ${what};`),
    `public class ${name} {`,
    ...members.map((line) => `  ${line}`),
    `  public static void main(String[] args)${throwing} {`,
    ...main.map((line) => `    ${line}`),
    '  }',
    '}',
    '',
  ].join('\n');
}

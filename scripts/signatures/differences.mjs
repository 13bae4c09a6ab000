// What a signature file has that another one does not: the 3.9 client is stored as its differences to the 4.3 client.
// The result is applied by src/interpreter/java/signatures/differences.ts.

/** Renumbers the classes that a signature names (the format is described in signatures/library.ts). */
function renumbered(signature, number) {
  let at = 0;
  let out = '';
  const until = (...stops) => {
    const from = at;
    while (at < signature.length && !stops.includes(signature[at])) at += 1;
    return signature.slice(from, at);
  };
  const copy = () => {
    out += signature[at];
    at += 1;
  };
  const list = (end) => {
    while (signature[at] !== end) type();
    copy();
  };
  const type = () => {
    const letter = signature[at];
    copy();
    if (letter === 'T') {
      out += until(';');
      copy();
    } else if (letter === 'L') {
      out += number(until('<', ';'));
      if (signature[at] === '<') {
        copy();
        list('>');
      }
      copy();
    } else if (letter === '[' || letter === '+' || letter === '-') type();
  };
  if (signature[0] === '<') {
    copy();
    while (signature[at] !== '>') {
      out += until(':');
      copy();
      list(';');
    }
    copy();
  }
  // A constant's value follows the type of its field.
  while (at < signature.length && signature[at] !== '=') type();
  return out + signature.slice(at);
}

/** The classes of a file, numbered by the names of another one, to which those that it lacks are added. */
function classesNumberedBy(names, file) {
  const own = file.names.split(' ');
  const numbers = new Map(names.map((name, index) => [name, index]));
  const number = (text) => {
    const name = own[Number.parseInt(text, 36)];
    if (!numbers.has(name)) numbers.set(name, names.push(name) - 1);
    return numbers.get(name).toString(36);
  };
  return file.classes.map((text) =>
    text
      .split('\n')
      .map((line, index) => {
        const [flags, name] = line.split(' ', 2);
        const signature = renumbered(line.slice(flags.length + name.length + 2), number);
        return `${flags} ${index === 0 ? number(name) : name} ${signature}`;
      })
      .join('\n'),
  );
}

/** What `older` has differently from `newer`; both are signature files. */
export function differences(newer, older) {
  const names = newer.names.split(' ');
  const known = names.length;
  const classes = classesNumberedBy(names, older);
  const nameOf = (text) => names[Number.parseInt(text.split(' ', 2)[1], 36)];
  const theirs = new Set(classes.map(nameOf));
  const packageOf = (row) => row.split(' ', 1)[0];
  const packages = new Set(older.packages.map(packageOf));
  return {
    producedBy: older.producedBy,
    complete: older.complete,
    names: names.slice(known).join(' '),
    withoutClasses: newer.classes.map(nameOf).filter((name) => !theirs.has(name)),
    withoutPackages: newer.packages.map(packageOf).filter((name) => !packages.has(name)),
    packages: older.packages.filter((row) => !newer.packages.includes(row)),
    classes: classes.filter((text) => !newer.classes.includes(text)),
  };
}

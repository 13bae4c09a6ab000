// String and RegExp methods that match.
const { hidden } = globalThis;
const isRegExp = (value) => $kind(value) === 13;
const flagsOf = (regexp) => $regexpPart(regexp, 1);
const matchesOf = (regexp, subject) => {
  const found = [];
  for (let at = 0; at <= subject.length; ) {
    const match = $match(regexp, subject, at);
    if (match === null) break;
    found.push(match);
    at = match.index + (match[0].length || 1);
  }
  return found;
};
hidden.matchesFor = (regexp, subject) => {
  if (flagsOf(regexp).includes('g')) return matchesOf(regexp, subject);
  const match = $match(regexp, subject, 0);
  return match === null ? [] : [match];
};
hidden.allMatches = (regexp, subject, method) => {
  if (!flagsOf(regexp).includes('g'))
    throw new TypeError(`String.prototype.${method} called with a non-global RegExp argument`);
  return matchesOf(regexp, subject);
};
hidden.splitBy = (separator, subject) => {
  const parts = [];
  let at = 0;
  for (const match of matchesOf(separator, subject)) {
    if (match[0] === '' && (match.index === 0 || match.index >= subject.length)) continue;
    parts.push(subject.slice(at, match.index), ...match.slice(1));
    at = match.index + match[0].length;
  }
  parts.push(subject.slice(at));
  return parts;
};
// A literal would need the part of the language's syntax.
const INSERTION = new RegExp("\\$(?:\\$|&|`|'|\\d{1,2}|<([^>]*)>)");
hidden.expand = (template, match, subject) =>
  matchesOf(INSERTION, template).reduceRight((made, part) => {
    const [sign] = part;
    const index = Number(sign.slice(1));
    let text = sign;
    if (sign === '$$') text = '$';
    else if (sign === '$&') text = match[0];
    else if (sign === '$`') text = subject.slice(0, match.index);
    else if (sign === "$'") text = subject.slice(match.index + match[0].length);
    else if (index > 0 && index < match.length) text = match[index] ?? '';
    else if (part[1] !== undefined && match.groups !== undefined) text = match.groups[part[1]] ?? '';
    return made.slice(0, part.index) + text + made.slice(part.index + sign.length);
  }, template);
$hide(String.prototype, {
  match(pattern) {
    const regexp = isRegExp(pattern) ? pattern : new RegExp(pattern);
    if (!flagsOf(regexp).includes('g')) return regexp.exec($text(this));
    const found = matchesOf(regexp, $text(this)).map((match) => match[0]);
    return found.length === 0 ? null : found;
  },
  matchAll(pattern) {
    const regexp = isRegExp(pattern) ? pattern : new RegExp(pattern, 'g');
    return $cursor(hidden.allMatches(regexp, $text(this), 'matchAll'));
  },
  search(pattern) {
    const match = $match(isRegExp(pattern) ? pattern : new RegExp(pattern), $text(this), 0);
    return match === null ? -1 : match.index;
  },
});
$hide(String, {
  raw: (parts, ...values) =>
    parts.raw
      .map((part, index) => part + (index < parts.raw.length - 1 ? hidden.text(values[index] ?? '') : ''))
      .join(''),
});
$hide(RegExp.prototype, {
  exec(value) {
    const subject = hidden.text(value);
    const keeps = flagsOf(this).includes('g') || flagsOf(this).includes('y');
    const match = $match(this, subject, keeps ? this.lastIndex : 0);
    if (keeps) this.lastIndex = match === null ? 0 : match.index + match[0].length;
    return match;
  },
  test(value) {
    return this.exec(value) !== null;
  },
  get source() {
    return $regexpPart(this, 0);
  },
  get flags() {
    return flagsOf(this);
  },
  get global() {
    return flagsOf(this).includes('g');
  },
  get ignoreCase() {
    return flagsOf(this).includes('i');
  },
  get multiline() {
    return flagsOf(this).includes('m');
  },
  get sticky() {
    return flagsOf(this).includes('y');
  },
});

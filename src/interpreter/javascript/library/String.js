// String and RegExp methods that call functions of the program, or match.
const hidden = globalThis.hidden;
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
const expand = (template, match, subject) =>
  $split(template, '$').length === 1
    ? template
    : matchesOf(/\$(?:\$|&|`|'|\d{1,2}|<([^>]*)>)/, template).reduceRight((made, part) => {
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
const replaced = (subject, matches, replacement) => {
  const isFunction = $isFunction(replacement);
  const template = isFunction ? '' : hidden.text(replacement);
  let made = '';
  let at = 0;
  for (const match of matches) {
    const named = match.groups === undefined ? [] : [match.groups];
    const text = isFunction
      ? hidden.text(replacement(...match, match.index, subject, ...named))
      : expand(template, match, subject);
    made += subject.slice(at, match.index) + text;
    at = match.index + match[0].length;
  }
  return made + subject.slice(at);
};
const plainMatches = (subject, part, all) => {
  const found = [];
  for (let at = subject.indexOf(part); at >= 0; at = subject.indexOf(part, at + (part.length || 1))) {
    const match = [part];
    match.index = at;
    found.push(match);
    if (!all || at >= subject.length) break;
  }
  return found;
};
$hide(String.prototype, {
  replace(pattern, replacement) {
    const subject = $text(this);
    if (!isRegExp(pattern))
      return replaced(subject, plainMatches(subject, hidden.text(pattern), false), replacement);
    if (flagsOf(pattern).includes('g')) return replaced(subject, matchesOf(pattern, subject), replacement);
    const match = $match(pattern, subject, 0);
    return match === null ? subject : replaced(subject, [match], replacement);
  },
  replaceAll(pattern, replacement) {
    const subject = $text(this);
    if (!isRegExp(pattern))
      return replaced(subject, plainMatches(subject, hidden.text(pattern), true), replacement);
    if (!flagsOf(pattern).includes('g'))
      throw new TypeError('String.prototype.replaceAll called with a non-global RegExp argument');
    return replaced(subject, matchesOf(pattern, subject), replacement);
  },
  match(pattern) {
    const regexp = isRegExp(pattern) ? pattern : new RegExp(pattern);
    if (!flagsOf(regexp).includes('g')) return regexp.exec($text(this));
    const found = matchesOf(regexp, $text(this)).map((match) => match[0]);
    return found.length === 0 ? null : found;
  },
  matchAll(pattern) {
    const regexp = isRegExp(pattern) ? pattern : new RegExp(pattern, 'g');
    if (!flagsOf(regexp).includes('g'))
      throw new TypeError('String.prototype.matchAll called with a non-global RegExp argument');
    return $cursor(matchesOf(regexp, $text(this)));
  },
  search(pattern) {
    const match = $match(isRegExp(pattern) ? pattern : new RegExp(pattern), $text(this), 0);
    return match === null ? -1 : match.index;
  },
  split(separator, limit) {
    const subject = $text(this);
    let parts = [];
    if (!isRegExp(separator))
      parts = $split(subject, separator === undefined ? undefined : hidden.text(separator));
    else {
      let at = 0;
      for (const match of matchesOf(separator, subject)) {
        if (match[0] === '' && (match.index === 0 || match.index >= subject.length)) continue;
        parts.push(subject.slice(at, match.index), ...match.slice(1));
        at = match.index + match[0].length;
      }
      parts.push(subject.slice(at));
    }
    return limit === undefined ? parts : parts.slice(0, limit);
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
});

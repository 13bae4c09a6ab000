// String methods that call functions of the program. Regular expressions exist only where their part is loaded.
const { hidden } = globalThis;
const isRegExp = (value) => $kind(value) === 13;
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
const expanded = (template, match, subject) => {
  if (!template.includes('$')) return template;
  $needs('language');
  return hidden.expand(template, match, subject);
};
hidden.replaced = (subject, matches, replacement) => {
  const isFunction = $isFunction(replacement);
  const template = isFunction ? '' : hidden.text(replacement);
  let made = '';
  let at = 0;
  for (const match of matches) {
    const named = match.groups === undefined ? [] : [match.groups];
    const text = isFunction
      ? hidden.text(replacement(...match, match.index, subject, ...named))
      : expanded(template, match, subject);
    made += subject.slice(at, match.index) + text;
    at = match.index + match[0].length;
  }
  return made + subject.slice(at);
};
$hide(String.prototype, {
  replace(pattern, replacement) {
    const subject = $text(this);
    const matches = isRegExp(pattern)
      ? hidden.matchesFor(pattern, subject)
      : plainMatches(subject, hidden.text(pattern), false);
    return hidden.replaced(subject, matches, replacement);
  },
  replaceAll(pattern, replacement) {
    const subject = $text(this);
    const matches = isRegExp(pattern)
      ? hidden.allMatches(pattern, subject, 'replaceAll')
      : plainMatches(subject, hidden.text(pattern), true);
    return hidden.replaced(subject, matches, replacement);
  },
  split(separator, limit) {
    const subject = $text(this);
    const parts = isRegExp(separator)
      ? hidden.splitBy(separator, subject)
      : $split(subject, separator === undefined ? undefined : hidden.text(separator));
    return limit === undefined ? parts : parts.slice(0, limit);
  },
});

function tag(strings, ...values) { return strings.raw.join('|') + '#' + values.join(',') + '#' + strings.length + strings.join('~'); }
console.log(tag`a${1}b${2}c`, tag``, tag`only`, tag`${1}${2}`);
console.log(tag`line\n${'x'}\t`, String.raw`C:\new\${1}`, String.raw`a${1 + 1}\n`);
const o = { t(s) { return this.p + s[0]; }, p: 'P' }; console.log(o.t`x`, o['t']`y`);
function id(s) { return s; }
const f = () => id`same`; console.log(Array.isArray(f()));
const html = (s, ...v) => s.reduce((a, x, i) => a + (i ? String(v[i - 1]).replace(/&/g, '&amp;').replace(/</g, '&lt;') : '') + x, '');
console.log(html`<p>${'<b>&'}</p>`);
console.log(((s) => (t, ...v) => s[0] + t[0] + v)`x``y${3}z`);
console.log(`outer ${`inner ${`deep ${1}`}`} ${[1, 2]} ${{}} ${null} ${undefined} ${() => 1}`);
console.log(`multi
line ${1 +
2} text`);

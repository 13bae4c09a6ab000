/** Numbers as English writes them (ECMA-402, 15), for `toLocaleString` and `Intl.NumberFormat`. */

/** What of the options counts here. */
export interface NumberStyle {
  readonly style: string;
  readonly currency: string;
  readonly leastWhole: number;
  readonly leastDigits: number | null;
  readonly mostDigits: number | null;
  readonly groups: boolean;
}

const SIGNS: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  INR: '₹',
  CNY: 'CN¥',
  KRW: '₩',
  BRL: 'R$',
  CAD: 'CA$',
  AUD: 'A$',
  MXN: 'MX$',
  ILS: '₪',
  VND: '₫',
};

/** Halves go away from zero, by the digits that the number is written with. */
function rounded(value: number, digits: number): string {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', part = ''] = mantissa.split('.');
  if (exponent !== '0' || part.length <= digits) return value.toFixed(digits);
  const all = BigInt(whole + part.slice(0, digits)) + (part.charAt(digits) >= '5' ? 1n : 0n);
  const text = String(all).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** `-1,234.5`, `$1,234.50`, `26%`. */
export function localNumber(value: number, how: NumberStyle): string {
  const isMoney = how.style === 'currency';
  const isPercent = how.style === 'percent';
  const usual = isMoney ? (['JPY', 'KRW', 'VND'].includes(how.currency) ? 0 : 2) : 0;
  const least = how.leastDigits ?? Math.min(usual, how.mostDigits ?? usual);
  const most = how.mostDigits ?? Math.max(least, isMoney ? usual : isPercent ? 0 : 3);
  const size = Math.abs(value) * (isPercent ? 100 : 1);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const [whole = '', part = ''] = Number.isFinite(size) ? rounded(size, most).split('.') : [];
  let kept = part;
  while (kept.length > least && kept.endsWith('0')) kept = kept.slice(0, -1);
  const padded = whole.padStart(how.leastWhole, '0');
  const grouped = how.groups ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const digits = Number.isNaN(size)
    ? 'NaN'
    : size === Infinity
      ? '∞'
      : `${grouped}${kept === '' ? '' : `.${kept}`}`;
  const money = isMoney ? (SIGNS[how.currency] ?? `${how.currency}\u00a0`) : '';
  return `${sign}${money}${digits}${isPercent ? '%' : ''}`;
}

import type { Assessment } from '../../src/schema/assessment';

/** Text that some reader, spreadsheet, terminal or renderer would act on, hide or draw as something else. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</td></tr></table><h1>x',
  '<!-- hidden',
  '&lt;b&gt; &#60;i&#62; &copy; &amp;',
  '" onmouseover="x',
  "' onmouseover='x",
  '[a](javascript:alert(1))',
  '![i](https://evil.example/x.png)',
  '[ref]: https://evil.example',
  '[^1]: note [^1]',
  'https://evil.example/a|b',
  '(https://evil.example/a_b).',
  '<https://evil.example>',
  'HTTPS://EVIL.EXAMPLE',
  'www.evil.example',
  'me@evil.example',
  'mailto:me@evil.example',
  '`code` ``x`` `',
  '```\nfence\n```',
  '~~~',
  '# heading #',
  '- item',
  '+ item',
  '1. item',
  '2) item',
  '> [!WARNING]',
  '---',
  '===',
  '| a | b |\n|---|---|',
  '\\',
  'ends in \\',
  '\\|',
  '`\\`|`',
  '*b* **b** _i_ __b__ ~~s~~ $x$',
  '{{ 7*7 }} {% x %}',
  '    indented',
  '\ttab',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  ' =cmd|x!A0',
  '＝1+1',
  'a\r\nb\rc\nd',
  'nul \u0000 escape \u001b[31m c1 \u009b31m del \u007f',
  'bidi \u202eabc\u2066 zero \u200b soft \u00ad line \u2028 paragraph \u2029',
  'lone \ud800 noncharacter \uffff',
  ']]><x/>',
  '%0A::error::x%0D%3A',
  '\n::error file=a,line=1::x',
  '::stop-commands::x',
  '##[error]x',
  '{0} {1} ${x}',
];

/** Keys whose values the schema or the product itself sets: words of a fixed list, dates, hashes. */
const fixed = new Set(
  `
    schema asOf report type from to category categories serves reports conclusion reached needed base
    rung type1 type2 state severity gap kind status origin sha256 due accepted expires since until
    latestEvidence attestation worked start reportBy horizon date by undated plan role method fit
    opinion issued reviewed signed after coveredTo expected decided basis disclosure
    phase area assertion assertions stage next through
  `
    .trim()
    .split(/\s+/),
);

/**
 * The assessment with `text` behind or before every string that somebody else may have written, ids included, so that they still
 * match.
 */
export const madeHostile = (
  assessment: Assessment,
  text: string,
  where: 'behind' | 'before' = 'behind',
): Assessment => {
  const walk = (node: unknown, key: string): unknown => {
    if (typeof node === 'string')
      return fixed.has(key) ? node : where === 'behind' ? `${node} ${text}` : `${text} ${node}`;
    if (Array.isArray(node)) return node.map((item) => walk(item, key));
    if (node === null || typeof node !== 'object') return node;
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, walk(value, name)]));
  };
  return walk(assessment, '') as Assessment;
};

import type { Html } from 'mdast';
import { attributesOf, isHtmlName } from './html.ts';
import { absolute, pictureText, type Work } from './shown.ts';
import { BARRED, LOWERED, RAISED } from './words.ts';

/** What stands for the beginning and the end of a tag of HTML; of all others only the words stay. */
const MARKS: Readonly<Record<string, readonly [begins: string, ends: string]>> = {
  b: ['**', '**'],
  strong: ['**', '**'],
  i: ['*', '*'],
  em: ['*', '*'],
  u: ['__', '__'],
  ins: ['__', '__'],
  s: ['~~', '~~'],
  del: ['~~', '~~'],
  strike: ['~~', '~~'],
  kbd: ['`', '`'],
  code: ['`', '`'],
  samp: ['`', '`'],
  tt: ['`', '`'],
  sup: RAISED,
  sub: LOWERED,
  script: BARRED,
  style: BARRED,
};

/** A tag that stands among words, or by itself; undefined where the HTML is more than one tag. */
export function inlineTag(node: Html, work: Work): string | undefined {
  if (/^<!--[\s\S]*-->$/u.test(node.value.trim())) return '';
  const [, end, name = ''] = /^<(\/?)([a-z][a-z0-9-]*)\b[^<>]*>$/iu.exec(node.value.trim()) ?? [];
  if (end === undefined) return undefined;
  const tag = name.toLowerCase();
  const [begins, ends] = MARKS[tag] ?? [];
  if (begins !== undefined) return (end === '/' ? ends : begins) ?? '';
  if (isPlaceholder(node.value.trim(), tag, work)) return node.value.trim();
  if (tag === 'br') return work.source[node.position?.end.offset ?? 0] === '\n' ? '' : '\n';
  if (tag === 'img') {
    const { src = '', alt = '' } = attributesOf(node.value);
    return pictureText(src, { alt, node }, work);
  }
  return tag === 'a' ? endOfLink(node, end, work) : '';
}

/** A word between angle brackets that stands for something else: it is not HTML's, and nothing ends it. */
const isPlaceholder = (written: string, tag: string, { source }: Work): boolean =>
  /^<[\w-]+>$/u.test(written) && !isHtmlName(tag) && !source.toLowerCase().includes(`</${tag}`);

/** The beginning or the end of a link: nothing where it leads nowhere. */
function endOfLink(node: Html, end: string, { place, openLinks }: Work): string {
  if (end === '/') return openLinks.pop() ?? '';
  const url = absolute(attributesOf(node.value).href ?? '', place.base);
  openLinks.push(url === undefined ? '' : `](${url})`);
  return url === undefined ? '' : '[';
}

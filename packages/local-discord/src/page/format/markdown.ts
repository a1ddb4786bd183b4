import { htmlOutput, markdownEngine, rules } from '@odiffey/discord-markdown';

/** The library's node: a type, and fields that differ by type. */
type Raw = { readonly type: string } & { readonly [K in RawField]?: unknown };
type RawField =
  | 'content'
  | 'id'
  | 'items'
  | 'lang'
  | 'level'
  | 'name'
  | 'start'
  | 'style'
  | 'target'
  | 'timestamp';

/** The library knows `</name:id>` for Latin names only; Discord has other scripts and subcommands as well. */
const slash = {
  ...rules.discordSlash,
  match: (source: string) =>
    /^<\/([-_'\p{L}\p{N}]{1,32}(?: [-_'\p{L}\p{N}]{1,32}){0,2}):(\d{16,22})>/u.exec(source),
};
const parse = markdownEngine.parserFor({ ...rules, discordSlash: slash });

/** Reads a message's text as Discord's Markdown. Links keep only addresses that are safe to follow. */
export function readMarkdown(source: string): readonly MarkdownNode[] {
  return nodes(parse(source, { inline: true }));
}

/** A piece of code as HTML: highlighted where the language is known, everything in it escaped. */
export function codeHtml(lang: string, content: string): string {
  return htmlOutput([{ type: 'codeBlock', lang, content }]);
}

const spans = new Map<string, SpanStyle>([
  ['strong', 'strong'],
  ['em', 'em'],
  ['u', 'u'],
  ['strike', 's'],
  ['spoiler', 'spoiler'],
]);

const readers = new Map<string, (raw: Raw) => MarkdownNode>([
  ['br', () => ({ kind: 'break' })],
  ['newline', () => ({ kind: 'break' })],
  ['blockQuote', (raw) => ({ kind: 'block', style: 'quote', children: nodes(raw.content) })],
  ['footnote', (raw) => ({ kind: 'block', style: 'small', children: nodes(raw.content) })],
  ['heading', heading],
  ['inlineCode', (raw) => ({ kind: 'code', text: text(raw.content).trim() })],
  [
    'codeBlock',
    (raw) => ({
      kind: 'codeBlock',
      text: text(raw.content),
      html: codeHtml(text(raw.lang), text(raw.content)),
    }),
  ],
  ['list', list],
  ['link', link],
  ['url', link],
  ['autolink', link],
  ['discordUser', (raw) => ({ kind: 'mention', of: 'user', id: text(raw.id) })],
  ['discordChannel', (raw) => ({ kind: 'mention', of: 'channel', id: text(raw.id) })],
  ['discordRole', (raw) => ({ kind: 'mention', of: 'role', id: text(raw.id) })],
  ['discordEveryone', () => ({ kind: 'everyone', text: '@everyone' })],
  ['discordHere', () => ({ kind: 'everyone', text: '@here' })],
  ['discordSlash', (raw) => ({ kind: 'command', name: text(raw.name) })],
  ['discordEmoji', (raw) => ({ kind: 'text', text: `:${text(raw.name)}:` })],
  ['discordTimestamp', time],
]);

function node(raw: Raw): MarkdownNode {
  const style = spans.get(raw.type);
  if (style) return { kind: 'span', style, children: nodes(raw.content) };
  return readers.get(raw.type)?.(raw) ?? { kind: 'text', text: text(raw.content) };
}

function heading(raw: Raw): MarkdownNode {
  const style = raw.level === 1 ? 'h1' : raw.level === 2 ? 'h2' : 'h3';
  return { kind: 'block', style, children: nodes(raw.content) };
}

function list(raw: Raw): MarkdownNode {
  const items = Array.isArray(raw.items) ? raw.items.map(nodes) : [];
  return { kind: 'list', items, start: typeof raw.start === 'number' ? raw.start : undefined };
}

function link(raw: Raw): MarkdownNode {
  const children = nodes(raw.content);
  const href = markdownEngine.sanitizeUrl(text(raw.target));
  return href ? { kind: 'link', href, children } : { kind: 'span', style: 'u', children };
}

function time(raw: Raw): MarkdownNode {
  const style = raw.style;
  return {
    kind: 'time',
    seconds: Number(raw.timestamp),
    style: typeof style === 'string' ? style : undefined,
  };
}

/** Reads a list of nodes, joining neighbouring texts and dropping the line break that ends a block. */
function nodes(raw: unknown): readonly MarkdownNode[] {
  const out: MarkdownNode[] = [];
  for (const one of Array.isArray(raw) ? raw.filter(isRaw).map(node) : []) {
    const last = out.at(-1);
    if (one.kind === 'text' && last?.kind === 'text') {
      out.splice(-1, 1, { kind: 'text', text: last.text + one.text });
    } else if (!(one.kind === 'break' && last && isBlock(last))) out.push(one);
  }
  return out;
}

function isBlock({ kind }: MarkdownNode): boolean {
  return kind === 'block' || kind === 'codeBlock' || kind === 'list';
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const emoji = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator})/u;

/** Discord draws a message of nothing but emoji, up to this many, large. */
const most = 30;

/** Whether a text is a few emoji and nothing else. */
export function onlyEmoji(text: string): boolean {
  const signs = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);
  return signs.length > 0 && signs.length <= most && signs.every((sign) => emoji.test(sign));
}

/** A piece of Discord's Markdown, read and ready to be drawn. */
export type MarkdownNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'span'; readonly style: SpanStyle; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'block'; readonly style: BlockStyle; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'code'; readonly text: string }
  /** `html` is the code with highlight.js spans, everything else in it escaped. */
  | { readonly kind: 'codeBlock'; readonly text: string; readonly html: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly MarkdownNode[] }
  | {
      readonly kind: 'list';
      readonly start: number | undefined;
      readonly items: readonly (readonly MarkdownNode[])[];
    }
  | { readonly kind: 'mention'; readonly of: 'user' | 'channel' | 'role'; readonly id: string }
  | { readonly kind: 'everyone'; readonly text: string }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string | undefined };

export type SpanStyle = 'strong' | 'em' | 'u' | 's' | 'spoiler';
export type BlockStyle = 'h1' | 'h2' | 'h3' | 'small' | 'quote';

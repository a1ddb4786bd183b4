import type { Word } from '../answer/verdict.ts';
import type { Source } from '../knowledge/pack.ts';
import type { Translations } from '../locales/en.ts';
import { clip, escapeText } from './escape.ts';

/**
 * Characters of a source line: with two answers, their titles and the line about their language in one message, 4,000
 * leave this much for each. A title that does not fit beside the other words is shortened.
 */
export const SOURCE_LINE = 160;

/**
 * The small last line of an answer: what it rests on, and how sure the bot is that it is the answer; '' where there is
 * nothing to say.
 */
export function sourceLine(sources: readonly Source[], t: Translations, word?: Word): string {
  const { source, sources: several, words } = t.answers;
  if (sources.length === 0) return word ? `-# ${words[word]}` : '';
  const end = word ? ` · ${words[word]}` : '';
  const label = `-# ${sources.length > 1 ? several : source}: `;
  return `${label}${sourceNames(sources, SOURCE_LINE - label.length - end.length, t)}${end}`;
}

/** As many sources as fit into `room` characters, with their links where there is room, and how many more there are. */
export function sourceNames(sources: readonly Source[], room: number, t: Translations): string {
  const names: string[] = [];
  for (const source of sources) {
    const more = sources.length - names.length - 1;
    const rest = more > 0 ? ` ${t.general.more(more)}` : '';
    const used = names.join('; ').length + 2 + rest.length;
    const name = [linked(source), escapeText(source.title)].find((form) => used + form.length <= room);
    if (name === undefined && names.length > 0)
      return `${names.join('; ')} ${t.general.more(sources.length - names.length)}`;
    names.push(name ?? clip(escapeText(source.title), room - used));
  }
  return names.join('; ');
}

const linked = ({ title, url }: Source): string =>
  url === undefined ? escapeText(title) : `[${escapeText(title)}](${url.replaceAll(')', '%29')})`;

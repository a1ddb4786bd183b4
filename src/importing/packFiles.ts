import { stringify } from 'yaml';
import type { TextFile } from '../knowledge/files.ts';
import { fold } from '../knowledge/names.ts';
import { CONTENT_LIMITS } from '../knowledge/schema/fields.ts';
import { idGiver } from './entryIds.ts';
import type { Imported, ImportedEntry, ImportedSource, LeftOut } from './imported.ts';

/** The files of a pack, and what became of each entry. */
export interface ImportedPack {
  readonly files: readonly TextFile[];
  readonly entries: number;
  /** Entries that are in the pack, with what a person has to look at. */
  readonly byHand: readonly LeftOut[];
  /** Entries that could not be in it. */
  readonly leftOut: readonly LeftOut[];
  /** The entries that are in it. */
  readonly kept: readonly Kept[];
}

/** An entry that is in the pack. */
export interface Kept {
  readonly id: string;
  readonly entry: ImportedEntry;
}

/**
 * Makes a pack of imported entries: nothing is reworded or cut. Of two that ask the same the first stays, and a
 * phrasing that several claim goes to the first that does.
 * @param pictures whether those beside the files go into the pack: see pictures.ts.
 */
export function packFiles(
  imported: Imported,
  name: string,
  pictures: 'copied' | 'left' = 'left',
): ImportedPack {
  const { kept, leftOut } = keep(imported.entries);
  const { phrasings, byHand } = sharePhrasings(kept);
  const sources = sourcesOf(kept);
  const ids = new Map(
    kept.flatMap(({ id, entry }) => (entry.key === undefined ? [] : [[entry.key, id] as const])),
  );
  return {
    files: [
      { path: 'pack.yaml', text: packYaml(imported, name) },
      { path: 'sources.yaml', text: sourcesYaml(sources) },
      ...kept.map(({ id, entry }) => {
        const source = entry.source && sources.get(keyOf(entry.source))?.id;
        const related = [...new Set((entry.related ?? []).flatMap((key) => ids.get(key) ?? []))];
        const front = {
          question: entry.question,
          ...filled('phrasings', phrasings.get(id) ?? []),
          ...filled('sources', source === undefined ? [] : [source]),
          ...filled(
            'related',
            related.filter((other) => other !== id),
          ),
        };
        return { path: `entries/faq/${id}.md`, text: entryText(front, entry) };
      }),
    ],
    kept,
    entries: kept.length,
    byHand: [
      ...kept.flatMap(({ entry: { place, answer, byHand: reasons } }) =>
        [...reasons, ...(pictures === 'left' ? leftPicture(answer) : []), ...deadLink(answer)].map((why) => ({
          place,
          why,
        })),
      ),
      ...byHand,
    ],
    leftOut: [...imported.leftOut, ...leftOut],
  };
}

const leftPicture = (answer: string): readonly string[] =>
  /!\[[^\]]*\]\((?!https?:)[^)\s]/.test(answer)
    ? ['shows a picture without its whole address: write it out, with https']
    : [];

/** Links that lead somewhere only where the text came from. */
const deadLink = (answer: string): readonly string[] =>
  /(?<!!)\[[^\]]*\]\((?!https?:|mailto:|<)[^)\s]/.test(answer)
    ? ['links to a place without its whole address: write it out, with https']
    : [];

/** Each question once; what cannot be an entry at all is left out with the reason. */
function keep(entries: readonly ImportedEntry[]): { kept: readonly Kept[]; leftOut: readonly LeftOut[] } {
  const giveId = idGiver();
  const kept = new Map<string, Kept>();
  const leftOut: LeftOut[] = [];
  for (const entry of entries) {
    const key = fold(entry.question);
    const fault = faultOf(entry, key, kept.get(key));
    if (fault === undefined) kept.set(key, { id: giveId(entry.name ?? entry.question), entry });
    else leftOut.push(fault);
  }
  return { kept: [...kept.values()], leftOut };
}

function faultOf(entry: ImportedEntry, key: string, earlier: Kept | undefined): LeftOut | undefined {
  const { question, answer } = entry;
  const fault = (why: string, more = ''): LeftOut => ({ place: `${entry.place}${more}`, why });
  const measured = (length: number) => ` (${length.toLocaleString('en')} characters)`;
  if (key === '') return fault('has a question without a letter or a digit');
  if (`${question}${answer}`.includes('\uFFFD'))
    return fault('holds a character that was lost when it was saved; mend it there');
  if (answer.length > CONTENT_LIMITS.ANSWER)
    return fault(`has an answer over ${CONTENT_LIMITS.ANSWER} characters: split it`, measured(answer.length));
  if (question.length > CONTENT_LIMITS.QUESTION)
    return fault(
      `has a question over ${CONTENT_LIMITS.QUESTION} characters: shorten it`,
      measured(question.length),
    );
  if (earlier === undefined) return undefined;
  return earlier.entry.answer === answer
    ? fault('is in the pack already, word for word')
    : fault('asks what another entry answers otherwise; make one answer of the two', ` (${earlier.id})`);
}

/** Which phrasings each entry gets, by its id: a question is claimed before any phrasing is. */
function sharePhrasings(kept: readonly Kept[]) {
  const claims = new Map(kept.map(({ id, entry }) => [fold(entry.question), id]));
  const phrasings = new Map<string, readonly string[]>();
  const byHand: LeftOut[] = [];
  for (const { id, entry } of kept) {
    const given = entry.phrasings
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
    const own = given.filter((text) => {
      const owner = claims.get(fold(text));
      const why = faultOfPhrasing(text, owner);
      if (owner === id) return false;
      if (why === undefined) claims.set(fold(text), id);
      else byHand.push({ place: `${entry.place} (“${text.slice(0, 40)}”)`, why });
      return why === undefined;
    });
    phrasings.set(id, own);
  }
  return { phrasings, byHand };
}

function faultOfPhrasing(text: string, owner: string | undefined): string | undefined {
  if (fold(text) === '') return 'has a phrasing without a letter or a digit, which is left out';
  if (owner !== undefined) return 'shares a phrasing with another entry, where it stays';
  return text.length > CONTENT_LIMITS.PHRASING
    ? `has a phrasing over ${CONTENT_LIMITS.PHRASING} characters, which is left out`
    : undefined;
}

const keyOf = ({ title, url }: ImportedSource): string => url ?? title;

/** Each source once, with an id, by its address or title. */
function sourcesOf(kept: readonly Kept[]): ReadonlyMap<string, ImportedSource & { readonly id: string }> {
  const giveId = idGiver();
  const sources = new Map<string, ImportedSource & { readonly id: string }>();
  for (const { entry } of kept)
    if (entry.source && !sources.has(keyOf(entry.source)))
      sources.set(keyOf(entry.source), { ...entry.source, id: giveId(entry.source.title) });
  return sources;
}

/** The language tag of the files as a pack writes it; English where they say none. */
function packYaml({ language }: Imported, name: string): string {
  const [, base, region] = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?\b/i.exec(language ?? '') ?? [];
  const tag =
    base === undefined ? 'en' : [base.toLowerCase(), ...(region ? [region.toUpperCase()] : [])].join('-');
  const short = [...name].slice(0, CONTENT_LIMITS.NAME).join('');
  const fields = { name: short, description: `Questions about ${short}.`, language: tag };
  return `# What this pack is about; correct it where it was guessed.\n${stringify(fields, { lineWidth: 0 })}`;
}

function sourcesYaml(sources: ReadonlyMap<string, ImportedSource & { readonly id: string }>): string {
  const SOURCE_TITLE = 120;
  const fields = [...sources.values()].map(({ id, title, url }) => {
    const short = title.length > SOURCE_TITLE ? `${title.slice(0, SOURCE_TITLE - 1)}…` : title;
    return [id, { title: short, ...(url === undefined ? {} : { url }) }];
  });
  const about = '# What answers rest on: an id, its title and, where there is one, its address.\n';
  return fields.length === 0
    ? `${about}{}\n`
    : about + stringify(Object.fromEntries(fields), { lineWidth: 0 });
}

const filled = (field: string, values: readonly string[]) => (values.length > 0 ? { [field]: values } : {});

function entryText(front: object, { answer, hints = [] }: ImportedEntry): string {
  const words = hints.map((hint) => hint.replace(/\s+/g, ' ')).join(' · ');
  const hint =
    words === '' ? '' : `# People may ask with these words of the text; add them to phrasings: ${words}\n`;
  return `---\n${stringify(front, { lineWidth: 0 })}${hint}---\n${answer.replace(/\s+$/, '')}\n`;
}

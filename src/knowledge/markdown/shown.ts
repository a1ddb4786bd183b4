import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import { LARGEST_PICTURE, type PictureFile } from '../files.ts';

/** A picture that an answer shows: at an https address of its own, or a file of the pack. */
export type Picture = ({ readonly url: string } | { readonly file: PictureFile }) & {
  /** Blank where the author said nothing. */
  readonly alt: string;
};

/** Something that Discord cannot show. */
export interface Unshown {
  /** Of the Markdown, from 1. */
  readonly line: number;
  /** What it is and what becomes of it. */
  readonly what: string;
  /** What to do. */
  readonly fix: string;
  /** An error keeps the pack from being one; a warning is content that is lost; a note is shown in another way. */
  readonly weight: 'error' | 'warning' | 'note';
}

/** A table that a phone shows as lines only, to be drawn beside them. */
export interface AnswerTable {
  /** Of the columns. */
  readonly names: readonly string[];
  /** As many cells as there are names. */
  readonly rows: readonly (readonly string[])[];
  /** The line of the text with which its lines begin. */
  readonly begins: string;
}

/** A text that opens in parts, as `<details>` does. */
export interface Folded {
  /** With a line for each part in its place. */
  readonly text: string;
  readonly parts: readonly {
    /** Without marks; blank where the author gave none. */
    readonly summary: string;
    readonly text: string;
  }[];
}

/** A text as Discord shows it. */
export interface DiscordText {
  /** All of it, with what is folded. */
  readonly text: string;
  /** The same in parts, where it has some. */
  readonly folded?: Folded;
  readonly tables?: readonly AnswerTable[];
  /** At most as many as a gallery holds; the text links to the others. */
  readonly pictures: readonly Picture[];
  readonly unshown: readonly Unshown[];
}

/** Items of a media gallery, by Discord's documentation. */
export const GALLERY = 10;

/** What relative addresses are relative to. */
export interface Place {
  /** The address of the page that the text is from. */
  readonly base?: string | undefined;
  /** The picture of the pack that stands in this place, as seen from the text; undefined where there is none. */
  readonly own?: ((given: string) => PictureFile | undefined) | undefined;
}

/** What is known of a text, and what was met in it so far. */
export interface Work {
  readonly source: string;
  readonly place: Place;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: readonly FootnoteDefinition[];
  /** Whether pictures have to be told apart. */
  readonly hasSeveral: boolean;
  /** What ends each link that HTML began. */
  readonly openLinks: string[];
  readonly pictures: Picture[];
  readonly tables: AnswerTable[];
  readonly unshown: Unshown[];
  /** Another text in this one, such as what HTML says. */
  readonly within: (markdown: string) => DiscordText;
}

/** A picture is shown below the text; in the text stand its words, or a link where it cannot be shown. */
export function pictureText(
  given: string,
  { alt, node }: { readonly alt: string; readonly node: Nodes },
  work: Work,
): string {
  const { pictures, place, hasSeveral } = work;
  const words = alt.replace(/\s+/gu, ' ').trim();
  const file = place.own?.(given);
  const url = file ? undefined : absolute(given, place.base);
  const fault = file ? fileFault(file, given, pictures) : url === undefined ? nowhere(given) : undefined;
  if (fault) {
    report(node, fault, work);
    return words;
  }
  const picture = file ? { file, alt: words } : { url: url ?? '', alt: words };
  if (pictures.length >= GALLERY || !isShownFrom(url)) return instead({ given, url, words, node }, work);
  pictures.push(picture);
  return hasSeveral ? [`${MARK}${pictures.length}`, words].join(' ').trim() : words;
}

interface NotShown {
  readonly given: string;
  readonly url: string | undefined;
  readonly words: string;
  readonly node: Nodes;
}

/** A link to a picture that is not shown, or its words. */
function instead({ given, url, words, node }: NotShown, work: Work): string {
  const isLinked = url !== undefined && work.openLinks.length === 0;
  const why = isShownFrom(url)
    ? `picture ${GALLERY + 1} and further ones`
    : 'a picture that Discord does not show';
  const what = `${why} (${brief(given)}); ${isLinked ? 'a link to it is' : 'its words are'} shown`;
  report(node, { what, fix: SHOW_LESS, weight: isLinked ? 'note' : 'warning' }, work);
  const name = words || (url === undefined ? '' : new URL(url).hostname);
  return isLinked ? `[${name}](${url})` : name;
}

/** What stands in the text for a picture among several, before its number. */
const MARK = '🖼 ';

/** The numbers of the pictures that a part of a text means, from 1. */
export const picturesIn = (text: string): readonly number[] =>
  [...text.matchAll(/🖼 (\d+)/gu)].map(([, number]) => Number(number));

const SHOW_LESS = `show ${GALLERY} at most, as PNG, JPEG, GIF or WebP`;

/** Whether Discord shows what lies at an address; a file of the pack has none. */
const isShownFrom = (url: string | undefined): boolean =>
  url === undefined || (url.startsWith('https:') && !/\.svg$/iu.test(new URL(url).pathname));

type Fault = Omit<Unshown, 'line'>;

const nowhere = (given: string): Fault => ({
  what: `a picture that is not in the pack and has no address (${brief(given)}); its words are shown`,
  fix: 'put the file beside the answer, or write its whole https address',
  weight: 'warning',
});

/** Bytes of the pictures of an answer together: two answers go into one message, which may have 25 MiB. */
const LARGEST_TOGETHER = 12_000_000;

function fileFault(file: PictureFile, given: string, pictures: readonly Picture[]): Fault | undefined {
  const fault = (what: string, fix: string): Fault => ({
    what: `a picture (${brief(given)}) that ${what}`,
    fix,
    weight: 'error',
  });
  const bytes = (count: number) => `${count.toLocaleString('en')} bytes`;
  if (file.isOutside)
    return fault('is a link out of the knowledge folder', 'put the file itself beside the answer');
  if (file.bytes > LARGEST_PICTURE)
    return fault(
      `has ${bytes(file.bytes)}; ${LARGEST_PICTURE.toLocaleString('en')} is the most`,
      'make it smaller',
    );
  if (file.type === undefined)
    return fault('is no PNG, JPEG, GIF or WebP, whatever its name says', 'save it as one of these');
  const together = pictures.reduce((sum, one) => sum + ('file' in one ? one.file.bytes : 0), file.bytes);
  return together > LARGEST_TOGETHER
    ? fault(
        `makes ${bytes(together)} with those before it; ${LARGEST_TOGETHER.toLocaleString('en')} is the most of an answer`,
        'make them smaller',
      )
    : undefined;
}

/** An address as a sentence repeats it: some hold the picture itself. */
const brief = (given: string): string => (given.length <= 80 ? given : `${given.slice(0, 80)}…`);

/** The address by itself; undefined where it is none of the web, or relative to nothing. */
export function absolute(given: string, base: string | undefined): string | undefined {
  if (given.trim() === '') return undefined;
  const url = URL.canParse(given) ? given : URL.canParse(given, base) ? new URL(given, base).href : undefined;
  return url !== undefined && /^https?:/iu.test(url) ? url : undefined;
}

export function report(node: Nodes, { what, fix, weight }: Fault, { unshown }: Work): void {
  unshown.push({ line: node.position?.start.line ?? 1, what, fix, weight });
}

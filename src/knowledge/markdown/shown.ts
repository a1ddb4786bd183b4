import type { Definition, FootnoteDefinition, Nodes } from 'mdast';

/** A picture that an answer shows, at an address of its own. */
export interface Picture {
  /** https. */
  readonly url: string;
  /** Blank where the author said nothing. */
  readonly alt: string;
}

/** Something that Discord cannot show. */
export interface Unshown {
  /** Of the Markdown, from 1. */
  readonly line: number;
  /** What it is and what becomes of it. */
  readonly what: string;
}

/** A text as Discord shows it. */
export interface DiscordText {
  readonly text: string;
  /** At most as many as a gallery holds; the text links to the others. */
  readonly pictures: readonly Picture[];
  readonly unshown: readonly Unshown[];
}

/** Items of a media gallery, by Discord's documentation. */
export const GALLERY = 10;

/** What is known of a text, and what was met in it so far. */
export interface Work {
  readonly source: string;
  readonly base: string | undefined;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: readonly FootnoteDefinition[];
  /** Whether pictures have to be told apart. */
  readonly hasSeveral: boolean;
  /** What ends each link that HTML began. */
  readonly openLinks: string[];
  readonly pictures: Picture[];
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
  const url = absolute(given, work.base);
  const words = alt.replace(/\s+/gu, ' ').trim();
  if (url === undefined) {
    report(node, `a picture without an address that Discord can reach (${given}); its words are shown`, work);
    return words;
  }
  const isShown = url.startsWith('https:') && !/\.svg$/iu.test(new URL(url).pathname);
  const isInLink = work.openLinks.length > 0;
  if (!isShown || work.pictures.length >= GALLERY) {
    const why = isShown ? `picture ${GALLERY + 1} and further ones` : 'a picture that Discord does not show';
    report(node, `${why} (${url}); ${isInLink ? 'its words are' : 'a link to it is'} shown`, work);
    const name = words || new URL(url).hostname;
    return isInLink ? name : `[${name}](${url})`;
  }
  work.pictures.push({ url, alt: words });
  return work.hasSeveral ? `🖼 ${work.pictures.length}${words === '' ? '' : ` ${words}`}` : words;
}

/** The address by itself; undefined where it is none of the web, or relative to nothing. */
export function absolute(given: string, base: string | undefined): string | undefined {
  if (given.trim() === '') return undefined;
  const url = URL.canParse(given) ? given : URL.canParse(given, base) ? new URL(given, base).href : undefined;
  return url !== undefined && /^https?:/iu.test(url) ? url : undefined;
}

export function report(node: Nodes, what: string, { unshown }: Work): void {
  unshown.push({ line: node.position?.start.line ?? 1, what });
}

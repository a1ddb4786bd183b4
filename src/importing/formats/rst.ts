/** reStructuredText as Markdown, as far as FAQ pages use it, and what of it is missing. */
export function rstToMarkdown(text: string): { readonly markdown: string; readonly lost: readonly string[] } {
  const targets = readTargets(text);
  const lines = text.replaceAll('\t', '        ').split('\n');
  const writer: Writer = { targets, levels: [], out: [], lost: new Set() };
  for (let at = 0; at < lines.length; ) at = block(lines, at, writer);
  const out = writer.out.filter((each, index) => each !== APART || writer.out[index - 1] !== APART);
  return {
    markdown: out
      .map((each) => (each === APART ? '' : each))
      .join('\n')
      .trim(),
    lost: [...writer.lost],
  };
}

/** An empty line between two blocks: several in a row are one. */
const APART = Symbol('apart');

interface Writer {
  readonly targets: Targets;
  /** The adornments of headings, in the order in which they first stood: the first is the highest. */
  readonly levels: string[];
  readonly out: (string | typeof APART)[];
  readonly lost: Set<string>;
}

/** Converts what begins on a line, and returns the line after it. */
function block(lines: readonly string[], at: number, writer: Writer): number {
  const line = lines[at] ?? '';
  const heading = headingAt(lines, at);
  if (heading) {
    if (!writer.levels.includes(heading.style)) writer.levels.push(heading.style);
    const level = Math.min(writer.levels.indexOf(heading.style) + 1, 6);
    writer.out.push(APART, `${'#'.repeat(level)} ${rstInline(heading.title, writer.targets)}`, APART);
    return heading.next;
  }
  if (/^ *\.\. /.test(line) || line.trim() === '..') return explicit(lines, at, writer);
  if (/^ *\+[-=+]{4,}$/.test(line) || /^ *={2,} +=[= ]*$/.test(line)) return table(lines, at, writer);
  if (/^ *:[\w -]+: ?.*$/.test(line) && !/^ *:[\w:+-]+:`/.test(line) && (lines[at - 1] ?? '').trim() === '')
    return at + 1;
  writer.out.push(line.trim() === '' ? APART : plainLine(line, writer.targets));
  if (!/::\s*$/.test(line)) return at + 1;
  const inner = indented(lines, at + 1, indentOf(line));
  if (inner.lines.length > 0) writer.out.push(APART, ...fence('', inner.lines, indentOf(line)), APART);
  return inner.lines.length > 0 ? inner.next : at + 1;
}

const ADORNMENT = /^([=\-`:'"~^_*+#<>.])\1{2,}\s*$/;

/** A title with a line of signs under it, or one over it too. */
function headingAt(lines: readonly string[], at: number) {
  const [first = '', second = '', third = ''] = lines.slice(at, at + 3);
  if (ADORNMENT.test(first) && second.trim() !== '' && first.trim() === third.trim())
    return { title: second.trim(), style: `${first[0]}${first[0]}`, next: at + 3 };
  const isUnder = ADORNMENT.test(second) && second.trim().length >= first.trim().length;
  if (/^\S/.test(first) && !ADORNMENT.test(first) && isUnder)
    return { title: first.trim(), style: second.slice(0, 1), next: at + 2 };
  return undefined;
}

const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

/** The lines that stand further in than `indent`, without blank ones at both ends and without their own indent. */
function indented(lines: readonly string[], at: number, indent: number) {
  let next = at;
  while (next < lines.length && ((lines[next] ?? '').trim() === '' || indentOf(lines[next] ?? '') > indent))
    next++;
  const inner = lines.slice(at, next);
  while (inner[0]?.trim() === '') inner.shift();
  while (inner.at(-1)?.trim() === '') inner.pop();
  const least = Math.min(...inner.filter((line) => line.trim() !== '').map(indentOf));
  return { lines: inner.map((line) => line.slice(least)), next };
}

const fence = (language: string, lines: readonly string[], indent: number): readonly string[] =>
  [`\`\`\`${language}`, ...lines, '```'].map((line) => `${' '.repeat(indent)}${line}`);

const ADMONITIONS =
  /^(note|tip|hint|important|warning|caution|danger|attention|error|seealso|versionadded|versionchanged|deprecated)$/;

/** Directives, targets of links, and comments. */
function explicit(lines: readonly string[], at: number, writer: Writer): number {
  const line = lines[at] ?? '';
  const indent = indentOf(line);
  const { lines: inner, next } = indented(lines, at + 1, indent);
  const [, name, argument = ''] = /^ *\.\. (?:\|[^|]+\| )?([\w-]+)::\s*(.*)$/.exec(line) ?? [];
  if (name === undefined) return next;
  const options = inner.slice(0, inner.findIndex((option) => !/^:[\w-]+:/.test(option)) + 1 || undefined);
  const body = inner.slice(inner.findIndex((option) => !/^:[\w-]+:/.test(option)));
  if (/^(code|code-block|sourcecode|parsed-literal|highlight)$/.test(name))
    writer.out.push(APART, ...fence(argument, body.join('\n').trim().split('\n'), indent), APART);
  else if (name === 'image' || name === 'figure')
    writer.out.push(APART, `${' '.repeat(indent)}![${alt(options)}](${argument})`, APART);
  else if (ADMONITIONS.test(name)) {
    const text = [argument, ...body].filter((part, index) => index > 0 || part !== '');
    const title = `**${name.charAt(0).toUpperCase()}${name.slice(1)}:**`;
    const { markdown } = rstToMarkdown(text.join('\n'));
    writer.out.push(
      '',
      ...`${title} ${markdown}`.split('\n').map((each) => `${' '.repeat(indent)}> ${each}`),
      '',
    );
  } else if (!/^(contents|toctree|index|meta|sectionauthor|default-role|role|highlight)$/.test(name))
    writer.lost.add(`what stands in “.. ${name}::” was left out`);
  return next;
}

const alt = (options: readonly string[]): string =>
  options.map((option) => /^:alt:\s*(.*)$/.exec(option)?.[1]).find((text) => text !== undefined) ?? '';

/** A table stays as it is drawn. */
function table(lines: readonly string[], at: number, writer: Writer): number {
  let next = at;
  while (next < lines.length && (lines[next] ?? '').trim() !== '') next++;
  writer.out.push(APART, ...fence('', lines.slice(at, next), 0), APART);
  writer.lost.add('a table is shown as it is drawn');
  return next;
}

function plainLine(line: string, targets: Targets): string {
  const text = line
    .replace(/^( *)\| /, '$1')
    .replace(/^( *)#\. /, '$11. ')
    .replace(/^\s*::\s*$/, '')
    .replace(/::\s*$/, ':');
  return rstInline(text, targets);
}

/** What names of links lead to, by the names in lower case. */
type Targets = ReadonlyMap<string, string>;

/** The addresses that a text defines as `.. _name: https://…`. */
const readTargets = (text: string): Targets =>
  new Map(
    [...text.matchAll(/^\s*\.\. _(?:`([^`]+)`|([^:\n]+)):[ \t]+(\S+)[ \t]*$/gm)].map(
      ([, quoted, plain, url = '']) => [(quoted ?? plain ?? '').trim().toLowerCase(), url] as const,
    ),
  );

/** Roles whose text is a name in a program. */
const CODE_ROLES =
  /^(?:py:|c:|cpp:|js:)?(?:code|func|class|meth|mod|attr|exc|data|const|file|command|program|option|envvar|samp|kbd|literal|makevar|guilabel|menuselection)$/;

/** The marks within a line of reStructuredText as those of Markdown. Code stays as it is. */
function rstInline(text: string, targets: Targets): string {
  return text
    .split(/(``.+?``)/)
    .map((part) => (/^``.+``$/.test(part) ? codeOf(part.slice(2, -2)) : linked(part, targets)))
    .join('');
}

const codeOf = (code: string): string => (code.includes('`') ? `\`\` ${code} \`\`` : `\`${code}\``);

function linked(text: string, targets: Targets): string {
  return text
    .replace(/:([\w:+-]+):`([^`]+)`/g, (_, role: string, inner: string) => {
      const shown = inner.replace(/\s*<[^>]*>\s*$/, '').replace(/^[~!]/, '');
      return CODE_ROLES.test(role) ? `\`${shown}\`` : shown;
    })
    .replace(/`([^`<]+?)\s*<([^>`]+)>`__?/g, (_, shown: string, url: string) =>
      link(shown, targets.get(url.replace(/_$/, '').toLowerCase()) ?? url),
    )
    .replace(/`([^`]+)`__?(?!\w)/g, (_, name: string) => link(name, targets.get(name.toLowerCase())))
    .replace(/(?<![\w`\\])([A-Za-z][\w.-]*[A-Za-z0-9])_(?![\w`])/g, (whole: string, name: string) => {
      const url = targets.get(name.toLowerCase());
      return url === undefined ? whole : link(name, url);
    })
    .replace(/\\ /g, '');
}

const link = (shown: string, url: string | undefined): string =>
  url === undefined ? shown : `[${shown}](${url})`;

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { describeInBrowser, faults, openWindow } from '../../packages/local-discord/tests/browser/launch.ts';
import { parseGates } from '../../src/eval/gates.ts';
import { summarise } from '../../src/eval/measure.ts';
import { scaleFor } from '../../src/eval/report/curveFigure.ts';
import { htmlReport } from '../../src/eval/report/htmlReport.ts';
import { unknownLine } from '../../src/eval/report/textReport.ts';
import { answers, line, staysSilent, suggests } from './lines.ts';

const lines = [
  line({ q: 'fine as it is', ids: ['watering'] }, answers(['watering'], 0.95)),
  line({ q: '<b onclick="x()">bold</b> & "quoted"', ids: ['pruning'] }, answers(['compost'], 0.6)),
  line({ q: 'confidently wrong', ids: ['pruning'] }, answers(['compost'], 0.99)),
  line({ q: 'tell me a joke', none: true, none_kind: 'chitchat' }, answers(['compost'], 0.7)),
  line({ q: 'never found', ids: ['watering'] }, suggests(['compost'], 0.3)),
  line({ q: 'rightly silent', none: true }, staysSilent()),
];
const page = await htmlReport(summarise(lines), {
  questions: 'questions.jsonl',
  entries: 'Garden (4 entries)',
  gates: parseGates('precision=0.97,coverage=0.85'),
  problems: ['Gate missed: precision.'],
  unknownIds: [],
});

test('every line that went wrong is listed, the most confident first, and none that went right', () => {
  const places = ['confidently wrong', 'bold', 'tell me a joke', 'never found'].map((q) => page.indexOf(q));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(page).not.toContain('fine as it is');
  expect(page).not.toContain('rightly silent');
});

test('what people typed is text on the page, whatever it holds', () => {
  expect(page).toContain('&lt;b onclick=&quot;x()&quot;&gt;bold&lt;/b&gt; &amp; &quot;quoted&quot;');
  expect(page).not.toContain('<b onclick');
});

test('the page loads nothing and runs nothing', () => {
  expect(page).toContain('<!doctype html>');
  expect(page).not.toMatch(/<script|<link|<img|url\(|https?:/);
});

test('problems and the pairs that were taken for each other stand on it', () => {
  expect(page).toContain('Gate missed: precision.');
  expect(page).toMatch(
    /<code>compost<\/code><\/td>\s*<td><code>pruning<\/code><\/td>\s*<td class="number strong">2</,
  );
});

test('a file where nothing is answered still gives a page', async () => {
  const subject = { questions: 'q', entries: 'e', gates: parseGates(''), problems: [], unknownIds: ['gone'] };
  const empty = await htmlReport(summarise([line({ none: true }, staysSilent())]), subject);
  expect(empty).toContain('Every promise holds.');
  expect(empty).toContain('Among no entries, so never right: gone.');
  expect(empty).not.toMatch(/NaN|undefined|Infinity/);
});

test('many unknown ids are counted rather than listed', () => {
  const ids = Array.from({ length: 12 }, (_, i) => `id${i}`);
  expect(unknownLine(ids)[0]).toMatch(/id0, .*, id9 and 2 more\.$/);
});

test('the drawing begins at the tenth below what is settled, and 100 % is at its top', () => {
  const { x, y, grid } = scaleFor([]);
  expect([x(0), x(1), y(1), y(0.8), y(0.2)]).toEqual(['58.0', '700.0', '18.0', '330.0', '330.0']);
  expect(grid.map((share) => share.toFixed(1))).toEqual(['1.0', '0.9', '0.8']);
});

describeInBrowser('the report in a browser', (browser) => {
  test.each([{ theme: 'dark' as const }, { theme: 'light' as const, width: 390 }])(
    'axe-core finds no fault and nothing is wider than the window, %o',
    async (look) => {
      const file = join(await mkdtemp(join(tmpdir(), 'wireside-report-')), 'report.html');
      // axe-core is a script, and the page lets none run.
      await writeFile(file, page.replace(/<meta http-equiv[^>]+>/, ''));
      const opened = await openWindow(browser(), pathToFileURL(file).href, look);
      expect(await faults(opened)).toEqual([]);
      expect(await opened.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    },
  );
});

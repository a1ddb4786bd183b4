import { html, raw } from 'hono/html';
import type { Measurement } from '../measure.ts';
import { cards } from './cards.ts';
import { curveFigure } from './curveFigure.ts';
import type { Markup } from './shareBar.ts';
import { STYLE } from './style.ts';
import { type Subject, unknownLine } from './subject.ts';
import { bandTable, confusionTable, kindTable, noneKindTable, reachTable } from './tables.ts';
import { wrongLines } from './wrongLines.ts';

/** The measurement as one page that loads nothing and runs nothing; it lists every line that went wrong. */
export async function htmlReport(measurement: Measurement, subject: Subject): Promise<string> {
  const page = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${subject.questions}, measured</title>
<style>${raw(STYLE)}</style>
</head>
<body><main>
${header(measurement, subject)}
${cards(measurement, subject.gates)}
${figures(measurement, subject)}
${lists(measurement)}
</main></body>
</html>
`;
  return page.toString();
}

function header({ answerable, none }: Measurement, subject: Subject): Markup {
  const { questions, entries, problems, gates, unknownIds } = subject;
  const held = gates.size > 0 ? 'Every gate and every promise holds.' : 'Every promise holds.';
  const lines = problems.length > 0 ? problems : [held];
  return html`<h1>How well ${questions} is answered</h1>
    <p class="quiet">${answerable} answerable questions and ${none} out of scope, over ${entries}</p>
    <div class="result ${problems.length > 0 ? 'missed' : ''}">${lines.map((line) => html`<p>${line}</p>`)}</div>
    ${unknownLine(unknownIds).map((line) => html`<p>${line}</p>`)}`;
}

const figures = (measurement: Measurement, { gates }: Subject): Markup => html`
  <h2>Precision against coverage</h2>
  <p class="quiet">What would be right, and how much would be answered, if answers were given from a confidence on; the
    numbers on the curve are those confidences. The shade is the 95 % interval, the ring is how it answers
    now${gates.has('precision') && gates.has('coverage') ? ', the dashed corner is what the gates ask for' : ''}.</p>
  <div class="side"><div class="sheet" tabindex="0">${curveFigure(measurement, gates)}</div>${reachTable(measurement.curve)}</div>
  <h2>What its words are worth</h2>
  <p class="quiet">Everything that was answered or suggested, by the word that went with it. Stated is the mean
    confidence: the nearer to right, the better it knows itself.</p>
  ${bandTable(measurement.bands)}
  <h2>Answerable questions by kind</h2>
  <p class="quiet">The bar shows coverage.</p>
  ${kindTable(measurement.kinds)}
  <h2>Out-of-scope questions by kind</h2>
  ${noneKindTable(measurement.noneKinds)}`;

const lists = ({ confusions, judged }: Measurement): Markup => html`
  <h2>Entries taken for each other</h2>
  <p class="quiet">Pairs of which one came out best where the other belongs. Phrasings that tell them apart help most here.</p>
  ${confusions.length > 0 ? confusionTable(confusions) : html`<p>None.</p>`}
  <h2>Every line that went wrong</h2>
  <p class="quiet">The most confident first. A line that you may not learn from should not be here: write the report with
    --half.</p>
  ${wrongLines(judged)}`;

import { ANSWER_FROM, NEAR_FROM, SUGGEST_FROM, SURE_FROM } from '../confidence.ts';
import type { Examined } from '../examine.ts';
import type { Verdict } from '../verdict.ts';
import { type Evident, explainText } from './explainText.ts';
import type { Explanation } from './explanation.ts';

const THRESHOLDS = { answer: ANSWER_FROM, suggest: SUGGEST_FROM, near: NEAR_FROM, sure: SURE_FROM };

/** Tells how a message that was examined came to its verdict. */
export function explain(examined: Examined, verdict: Verdict, evident: Evident): Explanation {
  const looks = 'whole' in examined ? [examined.whole, ...examined.parts] : [];
  const texts = looks.map((look) => explainText(look, evident));
  return {
    verdict,
    pieces: examined.pieces,
    texts,
    decisive: decisiveOf(texts, verdict),
    thresholds: THRESHOLDS,
  };
}

function decisiveOf(texts: Explanation['texts'], { ids }: Verdict): readonly number[] {
  if (ids.length > 1)
    return ids.map((id) =>
      texts.findIndex(
        ({ winner, confidence }, i) => i > 0 && winner?.id === id && confidence.value >= ANSWER_FROM,
      ),
    );
  const best = Math.max(...texts.map(({ confidence }) => confidence.value));
  return texts.length > 0 ? [texts.findIndex(({ confidence }) => confidence.value === best)] : [];
}

import type { Engine } from './engine.ts';
import type { Verdict } from './verdict.ts';

/** Verdicts that are kept: about a kilobyte each. */
const KEPT = 500;
/** Longer messages are stories, and stories are not told twice. */
const LONGEST = 200;

/**
 * The same engine, which answers a text that was asked lately without ranking it again. A verdict depends on the text
 * alone, so this changes nothing but the time. The text that was asked longest ago is forgotten first.
 */
export function rememberVerdicts<E extends Engine>(engine: E): E {
  const recent = new Map<string, Verdict>();
  const ask = (text: string): Verdict => {
    if (text.length > LONGEST) return engine.ask(text);
    const verdict = recent.get(text) ?? engine.ask(text);
    recent.delete(text);
    recent.set(text, verdict);
    if (recent.size > KEPT) forgetOldest(recent);
    return verdict;
  };
  return { ...engine, ask };
}

function forgetOldest(recent: Map<string, Verdict>): void {
  for (const text of recent.keys()) {
    recent.delete(text);
    return;
  }
}

import type { APIButtonComponent } from 'discord.js';
import { DISCORD_LIMITS } from '../limits.ts';
import { type Advised, recommended } from './advised.ts';
import { nextId } from './adviseIds.ts';
import { openId } from './askIds.ts';
import { button, strongButton } from './components.ts';

/** Entries to read next. */
const RELATED = 3;

/** Where to go on from an outcome: guides that follow it, which stand out, then entries to read. */
export function goOnButtons(advised: Advised): readonly APIButtonComponent[] {
  const { pack } = advised;
  const best = recommended(advised);
  const guides = new Set(best.flatMap((outcome) => outcome.guides ?? []));
  const entries = new Set(best.flatMap((outcome) => outcome.related));
  return [
    ...[...guides]
      .flatMap((id) => pack.guides.get(id) ?? [])
      .map(({ id, title }) => strongButton(title, nextId(id))),
    ...[...entries]
      .flatMap((id) => pack.entries.get(id) ?? [])
      .slice(0, RELATED)
      .map(({ id, question }) => button(question, openId(id))),
  ].slice(0, DISCORD_LIMITS.BUTTONS_PER_ROW);
}

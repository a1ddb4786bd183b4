import type { APIButtonComponent } from 'discord.js';
import type { NamedPlace } from '../../src/compare/namedPlace.ts';
import { button } from '../../src/discord/components.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import { type Audience, type MessageView, privateTo } from '../../src/discord/message.ts';
import { clip } from '../../src/discord/text.ts';
import type { Translator } from '../../src/locales/translator.ts';
import { aspectView, cellView } from './aspectView.ts';
import { overviewId, rowId } from './ids.ts';
import { overviewView } from './overviewView.ts';

/** What a question names, as a message: a comparison in brief, a row of it, or one subject's cell. */
export function placeView({ comparison, aspect, subject }: NamedPlace, audience: Audience): MessageView {
  if (!aspect) return overviewView(comparison, audience);
  return subject
    ? cellView({ comparison, aspect, subject }, audience)
    : aspectView(comparison, aspect, audience);
}

/** The way to it, from an answer that is another feature's: it opens beside that, for whoever clicks. */
export function placeButton({ comparison, aspect, subject }: NamedPlace, t: Translator): APIButtonComponent {
  const title = aspect ? `${aspect.name}: ${subject?.name ?? comparison.title}` : comparison.title;
  return button(
    clip(title, DISCORD_LIMITS.BUTTON_LABEL),
    aspect
      ? rowId(subject ? { ...comparison, subjects: [subject] } : comparison, aspect)
      : overviewId(comparison, privateTo(t)),
  );
}

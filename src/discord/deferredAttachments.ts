import { setTimeout as after } from 'node:timers/promises';
import type { InteractionEditReplyOptions } from 'discord.js';
import { messageOf } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { Painter } from '../compare/picture/painter.ts';
import type { Theme } from '../compare/picture/picture.ts';
import { type PictureWithAlt, picturesOfTable } from '../compare/picture/picturesOf.ts';
import type { AnswerTable } from '../knowledge/markdown/shown.ts';
import type { Translations } from '../locales/en.ts';
import type { DrawnPicture, MessageView } from './message.ts';
import { instead } from './send.ts';

/** What draws, and where it is told that a picture failed. */
export interface Pictures {
  readonly painter: Painter;
  readonly log: Log;
}

/** An answer with pictures, which is whole without them. */
export interface Pictured {
  /** Sends it with the pictures that are there already: all or none. */
  readonly answer: (pictures: readonly DrawnPicture[]) => Promise<unknown>;
  readonly interaction: {
    readonly editReply: (options: InteractionEditReplyOptions) => Promise<unknown>;
  };
  /** The id of the interaction that the answer is a reply to. */
  readonly of: string;
  /** What the pictures are of, for the log. */
  readonly name: string;
  readonly wanted: readonly PictureWithAlt[];
  /** The answer with all of them. */
  readonly view: (pictures: readonly DrawnPicture[]) => MessageView;
}

/** Answers whose pictures never keep them waiting. */
export interface DeferredAttachments {
  /**
   * Answers, with the pictures where they are drawn already; else draws them and edits the answer, unless it was
   * turned to something else in the meantime. Rejects only where the text fails.
   */
  readonly show: (pictured: Pictured) => Promise<void>;
  /** Nothing follows the answer to this interaction any more. */
  readonly drop: (of: string) => void;
}

/** What waits is forgotten with the process, and so is the edit that it waits for. Without `pictures` there are none. */
export function createDeferredAttachments(pictures?: Pictures): DeferredAttachments {
  const waiting = new Map<string, Pictured>();
  const forget = (pictured: Pictured) => {
    if (waiting.get(pictured.of) === pictured) waiting.delete(pictured.of);
  };

  async function follow(pictured: Pictured, { painter, log }: Pictures): Promise<void> {
    const { interaction, name, of, wanted, view } = pictured;
    try {
      const drawn = await drawPictures(painter, wanted);
      // It may be that the same message shows another answer by now, which waits for its own pictures.
      if (waiting.get(of) === pictured) await interaction.editReply(instead(view(drawn)));
    } catch (thrown) {
      log.warn(`The pictures of “${name}” are missing from an answer: ${messageOf(thrown)}`);
    }
  }

  async function show(pictured: Pictured): Promise<void> {
    const { answer, of, wanted } = pictured;
    waiting.delete(of);
    const shown = pictures ? picturesAtHand(pictures.painter, wanted) : [];
    if (shown || !pictures) return void (await answer(shown ?? []));
    // Before the answer is seen, since a click on it may be quicker than the way back from Discord.
    waiting.set(of, pictured);
    try {
      await answer([]);
      await follow(pictured, pictures);
    } finally {
      forget(pictured);
    }
  }

  return { show, drop: (of) => void waiting.delete(of) };
}

/** A bot does not learn which theme a reader has; most have the dark one, and it reads on a light page too. */
const THEME: Theme = 'dark';

/** These pictures where all of them are drawn already; undefined where they are not. */
export function picturesAtHand(
  painter: Painter,
  wanted: readonly PictureWithAlt[],
): readonly DrawnPicture[] | undefined {
  const drawn = wanted.flatMap((one, index) => {
    const bytes = painter.drawn(one.picture, THEME);
    return bytes ? [named(one, index, bytes)] : [];
  });
  return drawn.length === wanted.length ? drawn : undefined;
}

/**
 * These pictures, drawn.
 * @throws Error where one cannot be drawn.
 */
export const drawPictures = (
  painter: Painter,
  wanted: readonly PictureWithAlt[],
): Promise<readonly DrawnPicture[]> =>
  Promise.all(wanted.map(async (one, index) => named(one, index, await painter.draw(one.picture, THEME))));

/** A picture that is read or drawn when a message is sent. */
export interface PendingPicture {
  /** Of the file that goes along; no other of the message has it. */
  readonly name: string;
  readonly alt: string;
  /** Undefined where it cannot be had any more. */
  readonly load: () => Promise<Uint8Array | undefined>;
}

/** Draws tables of answers as `/compare` draws its own, beside the text that has all of them too. */
export const drawTables =
  ({ painter, log }: Pictures) =>
  (table: AnswerTable, name: string, t: Translations): readonly PendingPicture[] =>
    picturesOfTable(table, t).map(({ picture, alt }, index) => ({
      name: `${name}-${index + 1}.png`,
      alt,
      load: async () => {
        try {
          return painter.drawn(picture, THEME) ?? (await painter.draw(picture, THEME));
        } catch (thrown) {
          log.warn(`A table is shown as text only: ${messageOf(thrown)}`);
          return undefined;
        }
      },
    }));

/** Milliseconds that an answer waits for a picture: a disk takes a few, the first drawing some hundred. */
const PATIENCE = 1_000;

/** A view without these pictures, which has as many of them as can be had in time when it is completed. */
export const withPictures = (
  pending: readonly PendingPicture[],
  view: (pictures: readonly DrawnPicture[]) => MessageView,
): MessageView =>
  pending.length === 0
    ? view([])
    : { ...view([]), complete: async () => view((await Promise.all(pending.map(inTime))).flat()) };

async function inTime({ name, alt, load }: PendingPicture): Promise<readonly DrawnPicture[]> {
  const late = new AbortController();
  const bytes = await Promise.race([
    load().catch(() => undefined),
    after(PATIENCE, undefined, { ref: false, signal: late.signal }).catch(() => undefined),
  ]);
  late.abort();
  return bytes ? [{ name, alt, bytes }] : [];
}

const named = ({ alt }: PictureWithAlt, index: number, bytes: Uint8Array): DrawnPicture => ({
  name: `picture-${index + 1}.png`,
  bytes,
  alt,
});

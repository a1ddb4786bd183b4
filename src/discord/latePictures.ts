import type { InteractionEditReplyOptions } from 'discord.js';
import type { Painter } from '../compare/picture/painter.ts';
import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { type Drawing, drawPictures } from './comparePictures.ts';
import { instead } from './send.ts';
import type { MessageView } from './views/message.ts';
import type { DrawnPicture } from './views/overviewView.ts';

/** What draws, and where it is told that a picture failed. */
export interface Pictures {
  readonly painter: Painter;
  readonly log: Log;
}

/** An answer that is there as text first and waits for its pictures. */
export interface TextFirst extends Drawing {
  /** Sends the text. */
  readonly answer: () => Promise<unknown>;
  readonly interaction: {
    readonly editReply: (options: InteractionEditReplyOptions) => Promise<unknown>;
  };
  /** The id of the interaction that the answer is a reply to. */
  readonly of: string;
  readonly view: (pictures: readonly DrawnPicture[]) => MessageView;
}

/** Pictures that follow an answer, unless somebody turned the answer to something else in the meantime. */
export interface LatePictures {
  /** Answers, draws and edits the answer. Rejects only where the text fails: without its pictures it is whole. */
  readonly follow: (first: TextFirst) => Promise<void>;
  /** Nothing follows the answer to this interaction any more. */
  readonly drop: (of: string) => void;
}

/** What waits is forgotten with the process, and so is the edit that it waits for. */
export function createLatePictures({ painter, log }: Pictures): LatePictures {
  const waiting = new Set<string>();
  return {
    drop: (of) => void waiting.delete(of),
    follow: async ({ answer, interaction, of, comparison, say, view }) => {
      // Before the answer is seen, since a click on it may be quicker than the way back from Discord.
      waiting.add(of);
      try {
        await answer();
      } catch (thrown) {
        waiting.delete(of);
        throw thrown;
      }
      try {
        const pictures = await drawPictures(painter, { comparison, say });
        if (waiting.has(of)) await interaction.editReply(instead(view(pictures)));
      } catch (thrown) {
        log.warn(`The pictures of “${comparison.id}” are missing from an answer: ${messageOf(thrown)}`);
      } finally {
        waiting.delete(of);
      }
    },
  };
}

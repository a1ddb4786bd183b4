import type { LatePictures, Pictured } from './latePictures.ts';
import { adviseView, type Walk } from './views/adviseView.ts';
import type { DrawnPicture, MessageView } from './views/message.ts';
import { pointsPicture } from './views/pointsPicture.ts';

/** An answer that says where a walk through a guide leads. */
export interface ShownAdvice extends Pick<Pictured, 'interaction' | 'of'> {
  readonly late: LatePictures;
  readonly walk: Walk;
  /** Sends it. */
  readonly answer: (view: MessageView) => Promise<unknown>;
  /** What it shows: the next question or the outcome, for the person who walks, unless given. */
  readonly viewOf?: (walk: Walk) => MessageView;
}

/** Shows where the answers lead; the picture of an outcome's points comes with it, or follows. */
export function showAdvice(shown: ShownAdvice): Promise<void> {
  const { late, walk, answer, viewOf = adviseView, interaction, of } = shown;
  const view = (pictures: readonly DrawnPicture[]) => viewOf({ ...walk, pictures });
  return late.show({
    interaction,
    of,
    name: walk.guide.id,
    wanted: pointsPicture(walk),
    answer: (pictures) => answer(view(pictures)),
    view,
  });
}

import type { Guide } from '../../knowledge/pack.ts';
import type { Translator } from '../../locales/translator.ts';
import type { Wizard } from '../together/wizard.ts';
import type { MessageView } from './message.ts';
import { noticeView } from './noticeView.ts';
import { togetherResultView } from './togetherResultView.ts';
import { togetherStepView } from './togetherStepView.ts';

/** A vote as the channel sees it: the open question, or what came of it. */
export function togetherView(wizard: Wizard, guide: Guide | undefined, t: Translator): MessageView {
  const { stage } = wizard;
  if (!guide) return noticeView(t.together.guideGone);
  if (stage.kind === 'over') return togetherResultView({ wizard, guide, t, end: stage.end });
  const question = guide.questions.find(({ id }) => id === stage.question);
  if (!question) throw new Error(`The vote asks ${stage.question}, which ${guide.id} does not have.`);
  return togetherStepView({ wizard, guide, t, question, closes: stage.closes });
}

import { button, container, rows, text } from '../../src/discord/components.ts';
import { encodeCustomId } from '../../src/discord/customId.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { KEPT_DAYS } from '../../src/learning/retention.ts';
import type { ServerSettings } from '../../src/learning/servers.ts';
import type { Translations } from '../../src/locales/en.ts';

/** The command, and the owner of its clicks. */
export const PRIVACY = 'privacy';

/** The actions of its buttons: deletes a question, and takes the name off what somebody wrote. */
export const REMOVE = 'remove';
export const FORGET = 'forget';

export interface Privacy {
  /** Of the server; undefined where nothing is kept of what is asked. */
  readonly settings: ServerSettings | undefined;
  /** Whether something that was published there names whoever asks. */
  readonly hasEdited: boolean;
  /** Who runs the bot, in Markdown of their own; blank where they say nothing. */
  readonly operator: string;
  readonly t: Translations;
}

/** What is kept, for how long, and what whoever asks can do about it. */
export function privacyView({ settings, hasEdited, operator, t }: Privacy): MessageView {
  const { privacy } = t;
  const own = settings === undefined ? [privacy.nothingHere] : ofServer(settings, t);
  const lines = [...own, privacy.votes, privacy.notRead];
  const end = [
    ...(settings === undefined ? [] : [privacy.whenILeave(KEPT_DAYS.left)]),
    privacy.nobodyElse,
    privacy.operator(operator),
  ];
  const buttons = [
    button(privacy.remove, encodeCustomId(PRIVACY, REMOVE)),
    ...(hasEdited ? [button(privacy.forget, encodeCustomId(PRIVACY, FORGET))] : []),
  ];
  return {
    components: [
      container(
        text(`### ${privacy.title}\n${lines.map((line) => `- ${line}`).join('\n')}`),
        text(end.join('\n')),
      ),
      ...rows(settings === undefined ? [] : buttons),
    ],
  };
}

function ofServer(
  { learning, keptDays }: ServerSettings,
  { privacy, setup }: Translations,
): readonly string[] {
  const questions = learning === 'questions' ? setup.kept.questions(keptDays) : setup.kept[learning];
  const counts = learning === 'off' ? [] : [privacy.counts(KEPT_DAYS.counts)];
  return [questions, ...counts, privacy.edits, privacy.drafts(KEPT_DAYS.drafts)];
}

import type { Ask } from '../state/scene.ts';
import type { World } from '../state/state.ts';
import type { Draft } from './draft.ts';
import { type Leaf, nameOf } from './leaf.ts';
import { type Line, readLine } from './line.ts';
import { withMentions } from './mentions.ts';
import { commandOptions } from './request.ts';
import { withStrayTaken } from './typing.ts';

/** Discord's limit for people without a subscription. */
export const longestMessage = 2_000;

export interface Place {
  readonly channel: string;
  readonly world: World;
  readonly leaves: readonly Leaf[];
}

/** What Enter does with a draft: a request to send, or what is wrong with it. */
export type Submission =
  | { readonly ask: Ask }
  | { readonly problem: string; readonly option?: string; readonly line?: Line; readonly text: string };

/** Reads a draft as a command or as a message. */
export function submission(draft: Draft, place: Place): Submission {
  const { leaves } = place;
  const bare = leaves.find((leaf) => draft.text.trim() === `/${nameOf(leaf)}`);
  const text = bare ? `${draft.text.trim()} ` : draft.text;
  const first = readLine(text, leaves, draft.picks);
  const whole = first ? withStrayTaken(text, first) : text;
  const line = first && readLine(whole, leaves, draft.picks);
  if (line) return command(line, { ...draft, text: whole }, place);
  const unknown = /^\/[\p{L}\p{N}_-]+/u.exec(draft.text)?.[0];
  if (unknown && leaves.length > 0) {
    return { problem: `There is no command ${unknown}. Type / to see those that there are.`, text };
  }
  return message(draft.text, place);
}

function command(line: Line, { picks, text }: Draft, { channel, world }: Place): Submission {
  const checked = commandOptions(line, picks, world);
  if ('problem' in checked) return { ...checked, line, text };
  const { options } = checked;
  return { ask: { t: 'command', channel, command: line.leaf.command.id, options } };
}

function message(text: string, { channel, world }: Place): Submission {
  const content = withMentions(text.trim(), world);
  if (content.length <= longestMessage) return { ask: { t: 'send', channel, content } };
  return {
    problem: `A message has at most ${longestMessage} characters; this one has ${content.length}.`,
    text,
  };
}

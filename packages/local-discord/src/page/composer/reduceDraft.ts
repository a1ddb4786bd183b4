import { type Draft, emptyDraft, type Suggestion, withSuggestion } from './draft.ts';
import { type Leaf, nameOf } from './leaf.ts';
import { type Line, type Picked, readLine } from './line.ts';
import type { Submission } from './submit.ts';
import { begun, withoutTwins } from './typing.ts';

type Refusal = Exclude<Submission, { ask: unknown }>;

export type DraftAction =
  | { readonly t: 'typed'; readonly text: string; readonly caret: number; readonly leaves: readonly Leaf[] }
  | { readonly t: 'caret'; readonly caret: number }
  | { readonly t: 'take'; readonly suggestion: Suggestion; readonly leaves: readonly Leaf[] }
  | { readonly t: 'highlight'; readonly at: number }
  | { readonly t: 'close' }
  /** Tab in a command: on to the next empty option, or to adding one. */
  | { readonly t: 'next'; readonly line: Line }
  | { readonly t: 'file'; readonly line: Line; readonly option: string; readonly picked: Picked }
  | ({ readonly t: 'refuse' } & Refusal)
  | { readonly t: 'reset'; readonly text: string };

/** The next draft. Pure. */
export function reduceDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.t) {
    case 'typed':
      return typed(draft, action);
    case 'caret':
      return action.caret === draft.caret ? draft : moved(draft, action.caret);
    case 'take':
      return taken(draft, action);
    case 'highlight':
      return { ...draft, active: action.at };
    case 'close':
      return { ...draft, closed: true, adding: undefined, active: undefined };
    case 'next':
      return next(draft, action.line);
    case 'file':
      return withFile(draft, action);
    case 'refuse':
      return refused(draft, action);
    case 'reset':
      return { ...emptyDraft, text: action.text, caret: action.text.length };
  }
}

function moved(draft: Draft, caret: number): Draft {
  const adding = draft.adding !== undefined && caret >= draft.adding ? draft.adding : undefined;
  return { ...draft, caret, adding, active: undefined };
}

function typed(draft: Draft, { text, caret, leaves }: Extract<DraftAction, { t: 'typed' }>): Draft {
  const fresh = { ...moved(draft, caret), text, closed: false, problem: undefined };
  const line = readLine(text, leaves, draft.picks);
  if (!line) return { ...fresh, adding: undefined };
  const justBegun = text === `/${nameOf(line.leaf)} ` && draft.text.length < text.length;
  if (justBegun) {
    const start = begun(line.leaf);
    return { ...fresh, ...start, adding: start.text === text ? text.length : undefined };
  }
  return { ...fresh, adding: stillAdding(fresh, line), ...withoutTwins({ text, caret }, line) };
}

/** An option whose name was typed out is added: what comes after it is its value. */
function stillAdding({ adding }: Draft, { fields }: Line): number | undefined {
  return fields.some(({ start }) => adding !== undefined && start >= adding) ? undefined : adding;
}

/** After a value was taken, the caret goes on to the next required option that is still empty. */
function taken(draft: Draft, { suggestion, leaves }: Extract<DraftAction, { t: 'take' }>): Draft {
  const after = withSuggestion(draft, suggestion);
  const empty =
    suggestion.pick && readLine(after.text, leaves, after.picks)?.fields.find(({ value }) => value === '');
  return empty ? { ...after, caret: empty.valueStart, adding: undefined } : after;
}

function next(draft: Draft, line: Line): Draft {
  const empty = line.fields.find(({ value, valueStart }) => value === '' && valueStart > draft.caret);
  if (empty) return { ...draft, caret: empty.valueStart, active: undefined };
  const text = draft.text.replace(/\s*$/, ' ');
  return { ...draft, text, caret: text.length, adding: text.length, active: undefined, closed: false };
}

function withFile(draft: Draft, { line, option, picked }: Extract<DraftAction, { t: 'file' }>): Draft {
  const field = line.fields.find((one) => one.option.name === option);
  if (!field) return draft;
  const { valueStart, end } = field;
  const text = `${picked.text} `;
  const pick = { option, ...picked };
  return withSuggestion(draft, { key: option, label: picked.text, from: valueStart, to: end, text, pick });
}

/** Says what is wrong, and brings the caret to the option that it is about. */
function refused(draft: Draft, { problem, option, line, text }: Refusal): Draft {
  if (!option || !line) return { ...draft, problem };
  const open = { ...draft, problem, adding: undefined, closed: false };
  const field = line.fields.find((one) => one.option.name === option);
  if (field) return { ...open, text, caret: field.valueStart + field.value.length };
  const longer = `${text.replace(/\s*$/, '')} ${option}: `;
  return { ...open, text: longer, caret: longer.length };
}

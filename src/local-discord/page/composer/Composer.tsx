import type { APIMessage } from 'discord-api-types/v10';
import { useRef } from 'preact/hooks';
import { channelTitle } from '../state/names.ts';
import type { Scene } from '../state/scene.ts';
import type { State, World } from '../state/state.ts';
import { AddFiles } from './AddFiles.tsx';
import { ComposerBox } from './ComposerBox.tsx';
import { FileChips } from './FileChips.tsx';
import { keyMeaning } from './keys.ts';
import { perform } from './perform.ts';
import { ReplyBar } from './ReplyBar.tsx';
import { SuggestionList, suggestionId } from './SuggestionList.tsx';
import { TextField } from './TextField.tsx';
import { TypingLine } from './TypingLine.tsx';
import { useComposer, useGivenLine } from './useComposer.ts';
import { useFiles } from './useFiles.ts';
import { useFocus } from './useFocus.ts';
import { useSend } from './useSend.ts';
import { useUploads } from './useUploads.ts';

export interface ComposerProps {
  readonly channel: string;
  readonly scene: Scene;
  readonly state: State;
  readonly replying: APIMessage | undefined;
  /** A line to take over, whenever its number changes. */
  readonly given: { readonly text: string; readonly number: number };
  /** The reply was sent or called off. */
  readonly onReplied: () => void;
  readonly onEditLast: () => void;
}

const listId = 'composer-list';

/** Where messages and commands are written. */
export function Composer(props: ComposerProps) {
  const { channel, scene, state, replying, onReplied } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const composer = useComposer(channel, scene, state.completion);
  const uploads = useUploads();
  const sending = useSend({ ...props, composer, uploads, notes: state.notes });
  const files = useFiles(composer, uploads);
  useGivenLine(composer, props.given, () => box.current?.focus());
  useFocus(box, replying);

  const { draft, change, line, suggestions, active, take } = composer;
  const chooseFile = files.wanted?.value === '' ? () => chooser.current?.click() : undefined;
  const onKeyDown = (event: KeyboardEvent): void => {
    const meaning = keyMeaning(event, { draft, line, suggestions, active });
    if (!meaning) return;
    event.preventDefault();
    const { send } = sending;
    perform(meaning, {
      change,
      take,
      send,
      chooseFile,
      line,
      onCancel: onReplied,
      onEditLast: props.onEditLast,
    });
  };
  const pointed = active >= 0 ? suggestionId(listId, active) : undefined;
  return (
    <div class="composer">
      {suggestions && (
        <SuggestionList
          id={listId}
          suggestions={suggestions}
          active={active}
          status={composer.status}
          onTake={take}
        />
      )}
      {replying && (
        <ReplyBar message={replying} ping={sending.ping} onPing={sending.setPing} onClose={onReplied} />
      )}
      <ComposerBox
        under={replying !== undefined}
        before={<FileChips files={uploads.files} onRemove={uploads.remove} />}
        onSend={sending.send}
      >
        <AddFiles chooser={chooser} onFiles={(chosen) => void files.takeFiles(chosen)} />
        <TextField
          field={box}
          draft={draft}
          line={line}
          label={`Message ${titleOf(scene.world, channel)}`}
          list={suggestions && { id: listId, active: pointed }}
          onType={sending.typed}
          onCaret={(caret) => change({ t: 'caret', caret })}
          onKeyDown={onKeyDown}
          onPaste={files.onPaste}
        />
      </ComposerBox>
      <Foot problem={sending.problem} {...props} />
    </div>
  );
}

function Foot({ problem, scene, channel, state }: ComposerProps & { readonly problem: string | undefined }) {
  if (!problem) return <TypingLine world={scene.world} channel={channel} typing={state.typing} />;
  return (
    <p class="problem" role="alert">
      {problem}
    </p>
  );
}

function titleOf(world: World, channel: string): string {
  const here = world.channels.find(({ id }) => id === channel);
  return here ? channelTitle(world, here) : '';
}

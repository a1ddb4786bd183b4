import { channelTitle } from '../state/names.ts';
import type { World } from '../state/state.ts';
import { AddFiles } from './AddFiles.tsx';
import { ComposerBox } from './ComposerBox.tsx';
import { FileChips } from './FileChips.tsx';
import { ReplyBar } from './ReplyBar.tsx';
import { SuggestionList, suggestionId } from './SuggestionList.tsx';
import { TextField } from './TextField.tsx';
import { TypingLine } from './TypingLine.tsx';
import { type ComposerProps, useWriting } from './useWriting.ts';

const listId = 'composer-list';

/** Where messages and commands are written. */
export function Composer(props: ComposerProps) {
  const { scene, replying, onReplied } = props;
  const { field, chooser, composer, uploads, sending, files, onKeyDown } = useWriting(props);
  const { draft, change, line, suggestions, active, status, take } = composer;
  const pointed = active >= 0 ? suggestionId(listId, active) : undefined;
  const list = { id: listId, active, status, onTake: take };
  return (
    <div class="composer">
      {suggestions && <SuggestionList suggestions={suggestions} {...list} />}
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
          field={field}
          draft={draft}
          line={line}
          label={`Message ${titleOf(scene.world, props.channel)}`}
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

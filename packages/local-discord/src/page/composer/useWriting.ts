import { useEffect, useRef } from 'preact/hooks';
import type { ComposerProps } from './Composer.tsx';
import { keyMeaning } from './keys.ts';
import { perform } from './perform.ts';
import { useComposer } from './useComposer.ts';
import { useFiles } from './useFiles.ts';
import { useFocus } from './useFocus.ts';
import { useGiven } from './useGiven.ts';
import { useSend } from './useSend.ts';
import { useUploads } from './useUploads.ts';

/** All that the composer does, for the elements that it is made of. */
export function useWriting(props: ComposerProps) {
  const { channel, scene, state, replying, given, drafts, onReplied: onCancel, onEditLast } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const composer = useComposer(channel, scene, state.completion);
  const uploads = useUploads();
  const sending = useSend({ ...props, composer, uploads, notes: state.notes });
  const files = useFiles(composer, uploads);
  useGiven(composer, { channel, drafts, line: given, onTaken: props.onTaken });
  useFocus(field, replying ?? given);

  const { draft, change, line, suggestions, active, take } = composer;
  const { send } = sending;
  const { announce } = scene.act;
  const offer = suggestions && `${suggestions.title}: ${suggestions.items.length} to choose from`;
  useEffect(() => announce(offer ?? ''), [offer, announce]);

  const chooseFile = files.wanted?.value === '' ? () => chooser.current?.click() : undefined;
  const onKeyDown = (event: KeyboardEvent): void => {
    const meaning = keyMeaning(event, { draft, line, suggestions, active });
    if (!meaning) return;
    event.preventDefault();
    perform(meaning, { change, take, send, chooseFile, line, onCancel, onEditLast });
  };
  return { field, chooser, composer, uploads, sending, files, onKeyDown };
}

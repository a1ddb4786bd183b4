import type { APIMessage } from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { useEffect, useRef } from 'preact/hooks';
import type { GivenLine } from '../shell/view.ts';
import type { Scene } from '../state/scene.ts';
import type { State } from '../state/state.ts';
import { keyMeaning } from './keys.ts';
import { perform } from './perform.ts';
import type { Composer } from './useComposer.ts';
import { useComposer } from './useComposer.ts';
import { useFocus } from './useFocus.ts';
import { type Drafts, useGiven } from './useGiven.ts';
import { useSend } from './useSend.ts';
import type { Uploads } from './useUploads.ts';
import { useUploads } from './useUploads.ts';

export interface ComposerProps {
  readonly channel: string;
  readonly scene: Scene;
  readonly state: State;
  readonly replying: APIMessage | undefined;
  readonly drafts: Drafts;
  readonly given: GivenLine | undefined;
  readonly onTaken: () => void;
  /** The reply was sent or called off. */
  readonly onReplied: () => void;
  readonly onEditLast: () => void;
}

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

/** Where files go that are chosen or pasted: into the option at the caret when it takes one, else to the message. */
function useFiles({ field, line, change }: Composer, uploads: Uploads) {
  const wanted = field?.option.type === ApplicationCommandOptionType.Attachment ? field : undefined;
  const takeFiles = async (files: readonly File[]): Promise<void> => {
    if (!wanted || !line) return uploads.add(files);
    const [file] = await uploads.put(files.slice(0, 1));
    const picked = file && { text: `[${file.name}]`, value: file.id };
    if (picked) change({ t: 'file', line, option: wanted.option.name, picked });
  };
  const onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void takeFiles(files);
  };
  return { wanted, takeFiles, onPaste };
}

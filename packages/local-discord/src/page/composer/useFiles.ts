import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Composer } from './useComposer.ts';
import type { Uploads } from './useUploads.ts';

/** Where files go that are chosen or pasted: into the option at the caret when it takes one, else to the message. */
export function useFiles({ field, line, change }: Composer, uploads: Uploads) {
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

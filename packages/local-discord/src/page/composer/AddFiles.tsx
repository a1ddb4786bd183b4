import type { RefObject } from 'preact';

interface Props {
  readonly chooser: RefObject<HTMLInputElement>;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The button that opens the browser's file chooser. */
export function AddFiles({ chooser, onFiles }: Props) {
  const take = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }): void => {
    onFiles([...(currentTarget.files ?? [])]);
    currentTarget.value = '';
  };
  return (
    <>
      <button
        type="button"
        class="icon-button add-files"
        aria-label="Add files"
        title="Add files"
        onClick={() => chooser.current?.click()}
      >
        <span class="icon icon-plus" aria-hidden="true" />
      </button>
      <input ref={chooser} type="file" multiple hidden aria-label="Files" onChange={take} />
    </>
  );
}

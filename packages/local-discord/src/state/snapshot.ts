import type { Backend } from '../actions/backend.ts';
import type { SavedState } from './savedState.ts';

/** The state of the world at this moment. */
export const snapshot = ({ world, interactions }: Backend): SavedState => ({
  version: 1,
  origin: world.origin,
  lastId: world.ids.last,
  description: world.applicationDescription,
  threads: [...world.channels.threads()],
  messages: [...world.messages.all()],
  commands: [...world.commands.all()],
  reactions: world.reactions.all().map(([message, emoji, users]) => [message, emoji, [...users]]),
  files: world.files.all().map(({ id, name, type }) => ({ id, name, type })),
  interactions: [...interactions.answered()],
  modals: [...interactions.modals.all()],
});

/** Puts a saved state back into a fresh world; `bytesOf` finds the bytes of a file. */
export function restore(
  { world, interactions }: Backend,
  state: SavedState,
  bytesOf: (id: string) => Uint8Array | undefined,
): void {
  world.ids.startAfter(state.lastId);
  world.applicationDescription = state.description;
  world.channels.restore(state.threads);
  world.messages.restore(state.messages);
  world.commands.restore(state.commands);
  world.reactions.restore(state.reactions);
  world.files.restore(
    state.files.flatMap((file) => {
      const bytes = bytesOf(file.id);
      return bytes ? [{ ...file, bytes }] : [];
    }),
  );
  interactions.restore(state.interactions);
  interactions.modals.restore(state.modals);
}

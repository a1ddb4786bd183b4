import type { Scene } from '../state/scene.ts';
import type { State } from '../state/state.ts';
import type { Session } from '../state/useSession.ts';
import type { View } from './view.ts';

interface Props {
  readonly scene: Scene;
  readonly state: State;
  readonly view: View;
  readonly session: Session;
  readonly change: (part: Partial<View>) => void;
}

/** What lies over the page: the menu of a message, a modal, the inspector. */
export function Overlays(_: Props) {
  return null;
}

import { useCallback } from 'preact/hooks';
import { Inspector } from '../inspector/Inspector.tsx';
import { MessageMenu } from '../menu/MessageMenu.tsx';
import { Modal } from '../modal/Modal.tsx';
import type { Action } from '../state/action.ts';
import type { Scene } from '../state/scene.ts';
import type { State } from '../state/state.ts';
import type { View } from './view.ts';

interface Props {
  readonly scene: Scene;
  readonly state: State;
  readonly view: View;
  readonly dispatch: (action: Action) => void;
  readonly change: (part: Partial<View>) => void;
}

/** What lies over the page: the menu of a message, a modal, the inspector. */
export function Overlays({ scene, state, view, dispatch, change }: Props) {
  const closeMenu = useCallback(() => change({ menu: undefined }), [change]);
  const { menu, inspecting } = view;
  const { modal } = state;
  return (
    <>
      {menu && <MessageMenu message={menu.message} at={menu} scene={scene} onClose={closeMenu} />}
      {modal && (
        <Modal key={modal.nonce} modal={modal} scene={scene} onClose={() => dispatch({ t: 'closeModal' })} />
      )}
      {inspecting && (
        <Inspector
          message={inspecting}
          request={state.askedBy.get(inspecting.id)}
          onClose={() => change({ inspecting: undefined })}
        />
      )}
    </>
  );
}

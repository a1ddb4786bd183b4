import { useCallback } from 'preact/hooks';
import { Inspector } from '../inspector/Inspector.tsx';
import { messageItems, userItems } from '../menu/items.ts';
import { Menu } from '../menu/Menu.tsx';
import { Modal } from '../modal/Modal.tsx';
import { nameOf } from '../state/names.ts';
import type { Scene } from '../state/scene.ts';
import type { Action, State } from '../state/state.ts';
import type { OpenMenu, View } from './view.ts';

interface Props {
  readonly scene: Scene;
  readonly state: State;
  readonly channel: string;
  readonly view: View;
  readonly dispatch: (action: Action) => void;
  readonly change: (part: Partial<View>) => void;
}

/** What lies over the page: the menu of a message, a modal, the inspector. */
export function Overlays({ scene, state, channel, view, dispatch, change }: Props) {
  const closeMenu = useCallback(() => change({ menu: undefined }), [change]);
  const { menu, inspecting } = view;
  const { modal } = state;
  return (
    <>
      {menu && <Menu at={menu} {...menuOf(menu, channel, scene)} onClose={closeMenu} />}
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

function menuOf(menu: OpenMenu, channel: string, scene: Scene) {
  if ('user' in menu) return { label: nameOf(menu.user), items: userItems(menu.user, channel, scene) };
  const { message } = menu;
  return { label: `Message from ${nameOf(message.author)}`, items: messageItems(message, scene) };
}

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { moved, typed } from '../select/listKeys.ts';
import type { MenuItem } from './items.ts';

interface Props {
  /** What it is a menu of. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

const groups = ['own', 'apps', 'more'] as const;

/** A menu. Escape, Tab or a click beside it close it; the focus goes back to where it was. */
export function Menu({ label, items, at, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  useReturnOfFocus(menu, onClose);
  usePlace(menu, at);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = itemToFocus(event, menu.current);
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (next) next.focus();
    else return;
    event.preventDefault();
  };
  const choose = (item: MenuItem): void => {
    onClose();
    item.run();
  };
  return (
    <div ref={menu} class="menu" role="menu" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <MenuGroup
          key={group}
          title={group === 'apps' ? 'Apps' : undefined}
          items={items.filter((item) => item.group === group)}
          onChoose={choose}
        />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly title: string | undefined;
  readonly items: readonly MenuItem[];
  readonly onChoose: (item: MenuItem) => void;
}

function MenuGroup({ title, items, onChoose }: GroupProps) {
  if (items.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group inside a menu, not a fieldset
    <div class="menu-group" role="group" aria-label={title}>
      {title && (
        <p class="menu-title" aria-hidden="true">
          {title}
        </p>
      )}
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          class={`menu-item ${item.danger ? 'menu-item-danger' : ''}`}
          onClick={() => onChoose(item)}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}

function itemToFocus({ key }: KeyboardEvent, menu: HTMLElement | null): HTMLElement | undefined {
  const items = [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? items.indexOf(activeElement) : -1;
  const labels = items.map((item) => item.textContent ?? '');
  const next = moved(key, at, items.length) ?? (key === ' ' ? undefined : typed(key, at, labels));
  return next === undefined ? undefined : items[next];
}

function useReturnOfFocus(menu: { readonly current: HTMLElement | null }, onClose: () => void): void {
  useEffect(() => {
    const before = document.activeElement;
    menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const away = (event: Event): void => {
      if (!(event.target instanceof Node && menu.current?.contains(event.target))) onClose();
    };
    addEventListener('pointerdown', away);
    return () => {
      removeEventListener('pointerdown', away);
      const lost = document.activeElement === document.body || document.activeElement === null;
      if (lost && before instanceof HTMLElement) before.focus();
    };
  }, [menu, onClose]);
}

/** Opens where it was asked for, as far as it fits on the screen. */
function usePlace(menu: { readonly current: HTMLElement | null }, { x, y }: Props['at']): void {
  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    element.style.left = `${Math.max(8, Math.min(x, innerWidth - element.offsetWidth - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(y, innerHeight - element.offsetHeight - 8))}px`;
  }, [menu, x, y]);
}

import { useEffect, useState } from 'preact/hooks';

type Theme = 'dark' | 'light';

/** Switches between dark and light; before it is touched, the browser's preference holds, and dark without one. */
export function ThemeToggle() {
  const [theme, setTheme] = useState<Theme>(firstTheme);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const other: Theme = theme === 'dark' ? 'light' : 'dark';
  const change = (): void => {
    localStorage.setItem('theme', other);
    setTheme(other);
  };
  const words = `Switch to ${other} theme`;
  return (
    <button type="button" class="icon-button" aria-label={words} title={words} onClick={change}>
      <span class={`icon icon-${other === 'light' ? 'sun' : 'moon'}`} aria-hidden="true" />
    </button>
  );
}

function firstTheme(): Theme {
  const kept = localStorage.getItem('theme');
  if (kept === 'dark' || kept === 'light') return kept;
  return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}
